/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.vertx.core.Vertx;
import io.wiotp.kura.api.ConnectionState;
import io.wiotp.kura.api.Reason;
import io.wiotp.kura.protocol.id.Role;
import io.wiotp.kura.transport.Connection;
import io.wiotp.kura.transport.internal.Fixtures;
import io.wiotp.kura.transport.internal.RecordingListener;
import io.wiotp.kura.transport.internal.TestBroker;
import io.wiotp.kura.transport.internal.Threads;
import io.wiotp.kura.transport.internal.tls.TestPki;
import io.wiotp.tests.support.ExpectedLogs;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.kura.security.keystore.KeystoreChangedEvent;
import org.eclipse.kura.security.keystore.KeystoreService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The edge: what Kura does to the component, without Kura. */
class WatsonIotTransportComponentTest {
  private final Vertx vertx = Vertx.vertx();
  private final RecordingListener listener = new RecordingListener();
  private TestBroker broker;
  private WatsonIotTransportComponent component;

  @BeforeEach
  void setUp() throws Exception {
    broker = new TestBroker(vertx);
    component = new WatsonIotTransportComponent(properties());
  }

  @AfterEach
  void tearDown() throws Exception {
    component.deactivate();
    await().untilAsserted(() -> assertThat(Threads.ofTransport()).isEmpty());
    vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
  }

  private Map<String, Object> properties() {
    Map<String, Object> properties = new HashMap<>();
    properties.put("kura.service.pid", "transport-1");
    properties.put("host", "127.0.0.1");
    properties.put("port", broker.port());
    properties.put("scheme", "tcp");
    return properties;
  }

  private Connection connected() {
    Connection connection = component.open(Fixtures.GATEWAY, Fixtures.TOKEN, listener);
    connection.start();
    await().until(() -> connection.status().connected());
    return connection;
  }

  @Test
  void shouldNameItsThreadAfterItsPid() {
    connected();
    assertThat(Threads.ofTransport()).contains("wiotp-transport-1-transport");
  }

  @Test
  void shouldKeepTheConnectionWhenTheSameConfigurationIsWrittenAgain() {
    Connection connection = connected();
    component.modified(properties());
    Map<String, Object> merged = properties();
    merged.put("domain", "internetofthings.ibmcloud.com");
    merged.put("inflight.window", 50);
    component.modified(merged);
    connection.publish("t", new byte[1], 1).toCompletableFuture().join();

    assertThat(broker.connects).hasSize(1);
    assertThat(component.inFlightWindow(Role.GATEWAY)).isEqualTo(50);
    assertThat(listener.states())
        .containsExactly(ConnectionState.CONNECTING, ConnectionState.CONNECTED);
  }

  @Test
  void shouldReconnectWhenTheKeepAliveChanges() {
    connected();
    Map<String, Object> changed = properties();
    changed.put("keep.alive", 30);
    component.modified(changed);

    await().until(() -> broker.connects.size() == 2);
    assertThat(broker.connects.get(1).keepAliveTimeSeconds()).isEqualTo(30);
  }

  @Test
  void shouldStayUpWithWrongOptionsAndRecoverWhenTheyAreCorrected(ExpectedLogs logs) {
    logs.expectError("option port must be");
    Connection connection = connected();
    Map<String, Object> wrong = properties();
    wrong.put("port", "x");
    component.modified(wrong);
    await().until(() -> connection.status().state() == ConnectionState.STOPPED);
    assertThat(connection.status().reason()).isEqualTo(Reason.OPTION_INVALID);
    assertThat(connection.status().detail()).contains("port").contains("'x'");

    component.modified(properties());
    await().until(() -> connection.status().connected());
  }

  @Test
  void shouldActivateWithWrongOptions(ExpectedLogs logs) {
    logs.expectError("option scheme must be one of");
    WatsonIotTransportComponent broken =
        new WatsonIotTransportComponent(Map.of("scheme", "carrier pigeon"));
    Connection connection = broken.open(Fixtures.GATEWAY, Fixtures.TOKEN, listener);
    connection.start();
    assertThat(connection.status().reason()).isEqualTo(Reason.OPTION_INVALID);
    assertThat(broken.inFlightWindow(Role.GATEWAY)).isPositive();
    broken.deactivate();
  }

  @Test
  void shouldTellWhetherTheChoiceOfKeystoreOrKeyChanged() {
    KeystoreTls tls = new KeystoreTls();
    assertThat(tls.choose("", "")).isFalse();
    assertThat(tls.choose("(kura.service.pid=SSLKeystore)", "")).isTrue();
    assertThat(tls.choose("(kura.service.pid=SSLKeystore)", "")).isFalse();
    assertThat(tls.choose("(kura.service.pid=SSLKeystore)", "key")).isTrue();
  }

  @Test
  void shouldAskForTheKeystoreThatTheOptionNames() throws Exception {
    KeystoreTls tls = new KeystoreTls();
    tls.choose("(kura.service.pid=SSLKeystore)", "");
    assertReason(tls, Reason.KEYSTORE_MISSING);

    KeystoreService service = mock(KeystoreService.class);
    when(service.getKeyStore()).thenThrow(new IllegalStateException("disk"));
    tls.bind(service, "SSLKeystore");
    assertReason(tls, Reason.KEYSTORE_UNUSABLE);

    KeystoreService good = mock(KeystoreService.class);
    when(good.getKeyStore()).thenReturn(new TestPki("ca").trust());
    tls.bind(good, "SSLKeystore");
    tls.unbind(service); // the order in which SCR replaces a dynamic reference
    SSLSocketFactory first = tls.socketFactory();
    assertThat(tls.socketFactory()).isSameAs(first);
    assertThat(tls.changed("HttpsKeystore")).isFalse();
    assertThat(tls.socketFactory()).isSameAs(first);
    assertThat(tls.changed("SSLKeystore")).isTrue();
    assertThat(tls.socketFactory()).isNotSameAs(first);

    tls.choose("(kura.service.pid=SSLKeystore)", "nobody");
    assertReason(tls, Reason.KEYSTORE_UNUSABLE);
  }

  private static void assertReason(KeystoreTls tls, Reason reason) {
    org.assertj.core.api.Assertions.assertThatThrownBy(tls::socketFactory)
        .isInstanceOfSatisfying(
            io.wiotp.kura.api.RefusedException.class,
            e -> assertThat(e.reason()).isEqualTo(reason));
  }

  @Test
  void shouldHearOfAChangedKeystoreWithoutDroppingAPlainConnection() {
    Connection connection = connected();
    component.handleEvent(new KeystoreChangedEvent("SSLKeystore"));
    connection.publish("t", new byte[1], 1).toCompletableFuture().join();

    assertThat(broker.connects).hasSize(1);
  }
}
