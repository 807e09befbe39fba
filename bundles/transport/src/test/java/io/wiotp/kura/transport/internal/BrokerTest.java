/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.wiotp.kura.api.ConnectionState;
import io.wiotp.kura.api.Reason;
import io.wiotp.kura.transport.Connection;
import io.wiotp.kura.transport.internal.link.Scheme;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The transport against a broker over real sockets. */
class BrokerTest {
  private static final byte[] PAYLOAD = "{\"d\":{}}".getBytes(StandardCharsets.UTF_8);
  private static final String TOPIC = "iot-2/type/gw/id/kura-1/evt/status/fmt/json";

  private static Vertx vertx;
  private TestBroker broker;
  private TestTransport transport;
  private final RecordingListener listener = new RecordingListener();

  @BeforeAll
  static void startVertx() {
    vertx = Vertx.vertx();
  }

  @AfterAll
  static void stopVertx() throws Exception {
    vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
  }

  @BeforeEach
  void setUp() throws Exception {
    broker = new TestBroker(vertx);
    transport = new TestTransport(Fixtures.settings("127.0.0.1", broker.port(), Scheme.TCP));
  }

  @AfterEach
  void tearDown() throws Exception {
    transport.close();
    broker.close();
  }

  private Connection opened() {
    Connection connection = transport.core.open(Fixtures.GATEWAY, Fixtures.TOKEN, listener);
    connection.start();
    return connection;
  }

  private Connection connected() {
    Connection connection = opened();
    await().until(() -> connection.status().connected());
    return connection;
  }

  @Test
  void shouldAuthenticateWithTheTokenAndSpeakMqtt311() {
    connected();

    var endpoint = broker.connects.get(0);
    assertThat(endpoint.clientIdentifier()).isEqualTo("g:abc123:gw:kura-1");
    assertThat(endpoint.auth().getUsername()).isEqualTo("use-token-auth"); // AUTH-1
    assertThat(endpoint.auth().getPassword()).isEqualTo("s3cret-Token");
    assertThat(endpoint.protocolVersion()).isEqualTo(4);
    assertThat(endpoint.isCleanSession()).isTrue();
    assertThat(endpoint.keepAliveTimeSeconds()).isEqualTo(60);
    assertThat(listener.states())
        .containsExactly(ConnectionState.CONNECTING, ConnectionState.CONNECTED);
  }

  @Test
  void shouldConnectToQuickstartWithoutCredentials() {
    Connection connection = transport.core.open(Fixtures.QUICKSTART, null, listener);
    connection.start();
    await().until(() -> connection.status().connected());

    assertThat(broker.connects.get(0).auth()).isNull(); // AUTH-3
  }

  @Test
  void shouldCompleteAPublishWhenThePlatformAcknowledged() {
    Connection connection = connected();

    connection.publish(TOPIC, PAYLOAD, 1).toCompletableFuture().join();
    connection.publish(TOPIC, PAYLOAD, 0).toCompletableFuture().join();

    await().until(() -> broker.published.get() == 2);
  }

  @Test
  void shouldReconnectAfterTheConnectionBroke() {
    Connection connection = connected();

    broker.cut();

    await().until(() -> broker.connects.size() == 2 && connection.status().connected());
    assertThat(listener.states())
        .containsExactly(
            ConnectionState.CONNECTING,
            ConnectionState.CONNECTED,
            ConnectionState.BACKING_OFF,
            ConnectionState.CONNECTING,
            ConnectionState.CONNECTED);
    assertThat(listener.reasons()).containsExactly(Reason.CONNECTION_LOST);
  }
}
