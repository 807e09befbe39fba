/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.net.PfxOptions;
import io.vertx.mqtt.MqttServerOptions;
import io.wiotp.kura.api.Reason;
import io.wiotp.kura.transport.Connection;
import io.wiotp.kura.transport.internal.Fixtures;
import io.wiotp.kura.transport.internal.RawServer;
import io.wiotp.kura.transport.internal.RecordingListener;
import io.wiotp.kura.transport.internal.TestBroker;
import io.wiotp.kura.transport.internal.TestTransport;
import io.wiotp.kura.transport.internal.Threads;
import io.wiotp.kura.transport.internal.link.Scheme;
import io.wiotp.kura.transport.internal.tls.TestPki;
import io.wiotp.tests.support.ExpectedLogs;
import java.net.InetAddress;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.eclipse.kura.security.keystore.KeystoreService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** TLS as it is on the wire: what is trusted, what is not, and what the operator then reads. */
class TlsTest {
  private static final String KEYSTORE = "(kura.service.pid=SSLKeystore)";

  private static Vertx vertx;
  private static TestPki pki;

  private final RecordingListener listener = new RecordingListener();
  private final KeystoreTls tls = new KeystoreTls();
  private TestTransport transport;
  private TestBroker broker;

  @BeforeAll
  static void makeAuthority() throws Exception {
    vertx = Vertx.vertx();
    pki = new TestPki("test authority");
  }

  @AfterAll
  static void stopVertx() throws Exception {
    vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
  }

  @AfterEach
  void nothingIsLeftBehind() throws Exception {
    transport.close();
    await().untilAsserted(() -> assertThat(Threads.ofTransport()).isEmpty());
    if (broker != null) {
      broker.close();
    }
  }

  private static PfxOptions pfx(KeyStore store) throws Exception {
    return new PfxOptions()
        .setValue(Buffer.buffer(TestPki.bytes(store)))
        .setPassword(TestPki.PASSWORD);
  }

  private static MqttServerOptions server(KeyStore key) throws Exception {
    return new MqttServerOptions().setSsl(true).setPfxKeyCertOptions(pfx(key));
  }

  private void broker(MqttServerOptions options) throws Exception {
    broker = new TestBroker(vertx, options);
  }

  /** The keystore service of Kura, with this content. */
  private void trusting(KeyStore store, String alias) throws Exception {
    KeyManagerFactory factory = KeyManagerFactory.getInstance("SunX509");
    factory.init(store, TestPki.PASSWORD.toCharArray());
    KeystoreService service = mock(KeystoreService.class);
    when(service.getKeyStore()).thenReturn(store);
    when(service.getKeyManagers(anyString())).thenReturn(List.of(factory.getKeyManagers()));
    tls.choose(KEYSTORE, alias);
    tls.bind(service, "SSLKeystore");
  }

  private Connection start(Scheme scheme, int port) {
    transport = new TestTransport(Fixtures.settings("localhost", port, scheme), tls);
    Connection connection = transport.core.open(Fixtures.GATEWAY, Fixtures.TOKEN, listener);
    connection.start();
    return connection;
  }

  private void awaitFirstReason(Reason reason) {
    await().until(() -> !listener.reasons().isEmpty());
    assertThat(listener.reasons().get(0)).isEqualTo(reason);
  }

  @ParameterizedTest
  @EnumSource(
      value = Scheme.class,
      names = {"TLS", "WSS"})
  void shouldConnectToATrustedPlatform(Scheme scheme) throws Exception {
    broker(server(pki.server("localhost")).setUseWebSocket(scheme == Scheme.WSS));
    trusting(pki.trust(), "");
    Connection connection = start(scheme, broker.port());

    await().until(() -> connection.status().connected());
    connection.publish("iot-2/evt/a/fmt/json", new byte[1000], 1).toCompletableFuture().join();
    assertThat(broker.connects.get(0).sslSession().getProtocol()).isEqualTo("TLSv1.3"); // TLS-1
  }

  @Test
  void shouldTravelOverAPlainWebSocket() throws Exception {
    broker(new MqttServerOptions().setUseWebSocket(true));
    Connection connection = start(Scheme.WS, broker.port()); // CON-8

    await().until(() -> connection.status().connected());
    connection.publish("iot-2/evt/a/fmt/json", new byte[1000], 1).toCompletableFuture().join();
  }

  @Test
  void shouldSpeakTls12WhereTheServerHasNothingBetter() throws Exception {
    MqttServerOptions options = server(pki.server("localhost"));
    options.setEnabledSecureTransportProtocols(java.util.Set.of("TLSv1.2"));
    broker(options);
    trusting(pki.trust(), "");
    Connection connection = start(Scheme.TLS, broker.port());

    await().until(() -> connection.status().connected());
    assertThat(broker.connects.get(0).sslSession().getProtocol()).isEqualTo("TLSv1.2");
  }

  @Test
  void shouldNotTrustAnUnknownAuthority() throws Exception {
    broker(server(pki.server("localhost")));
    trusting(new TestPki("somebody else").trust(), "");
    start(Scheme.TLS, broker.port());

    awaitFirstReason(Reason.CERTIFICATE_UNTRUSTED);
  }

  @Test
  void shouldNotTrustATestAuthorityWithoutAKeystore() throws Exception {
    broker(server(pki.server("localhost")));
    start(Scheme.TLS, broker.port());

    awaitFirstReason(Reason.CERTIFICATE_UNTRUSTED);
  }

  @Test
  void shouldNotTrustAnybodyWithAnEmptyKeystore() throws Exception {
    broker(server(pki.server("localhost")));
    trusting(TestPki.empty(), "");
    start(Scheme.TLS, broker.port());

    awaitFirstReason(Reason.CERTIFICATE_UNTRUSTED);
  }

  @Test
  void shouldNotTrustAnExpiredCertificate() throws Exception {
    broker(server(pki.server("localhost", Duration.ofDays(-3), Duration.ofDays(-2))));
    trusting(pki.trust(), "");
    start(Scheme.TLS, broker.port());

    awaitFirstReason(Reason.CERTIFICATE_EXPIRED);
  }

  @Test
  void shouldNotTrustACertificateOfTheFuture() throws Exception {
    broker(server(pki.server("localhost", Duration.ofDays(2), Duration.ofDays(3))));
    trusting(pki.trust(), "");
    start(Scheme.TLS, broker.port());

    awaitFirstReason(Reason.CERTIFICATE_EXPIRED);
  }

  @ParameterizedTest
  @EnumSource(
      value = Scheme.class,
      names = {"TLS", "WSS"})
  void shouldNotTrustACertificateForAnotherHost(Scheme scheme) throws Exception {
    broker(server(pki.server("other.example.org")).setUseWebSocket(scheme == Scheme.WSS));
    trusting(pki.trust(), "");
    start(scheme, broker.port());

    awaitFirstReason(Reason.HOST_NAME_MISMATCH); // TLS-4
  }

  @Test
  void shouldPresentTheClientCertificateOfTheAlias() throws Exception {
    MqttServerOptions options = server(pki.server("localhost"));
    options.setClientAuth(ClientAuth.REQUIRED).setPfxTrustOptions(pfx(pki.trust()));
    broker(options);
    trusting(pki.client("gateway", "g:gw:kura-1"), "Gateway");
    Connection connection = start(Scheme.TLS, broker.port());

    await().until(() -> connection.status().connected());
    assertThat(broker.connects.get(0).sslSession().getPeerPrincipal().getName())
        .isEqualTo("CN=g:gw:kura-1"); // TLS-8
  }

  @Test
  void shouldSayThatAClientCertificateIsMissing() throws Exception {
    MqttServerOptions options = server(pki.server("localhost"));
    options.setClientAuth(ClientAuth.REQUIRED).setPfxTrustOptions(pfx(pki.trust()));
    broker(options);
    trusting(pki.trust(), "");
    start(Scheme.TLS, broker.port());

    // The alert races with the close of the socket; one of a few tries sees it.
    await().until(() -> listener.sawReason(Reason.CLIENT_CERTIFICATE_REFUSED));
    assertThat(listener.states()).doesNotContain(io.wiotp.kura.api.ConnectionState.CONNECTED);
  }

  @Test
  void shouldSayThatThePortDoesNotSpeakTls(ExpectedLogs logs) throws Exception {
    logs.expectError("fixed header of CONNECT"); // the broker of the test
    broker(new MqttServerOptions());
    trusting(pki.trust(), "");
    start(Scheme.TLS, broker.port());

    await().until(() -> listener.sawReason(Reason.TLS_FAILED));
  }

  private static SSLServerSocket rawTls(KeyStore key) throws Exception {
    KeyManagerFactory factory = KeyManagerFactory.getInstance("SunX509");
    factory.init(key, TestPki.PASSWORD.toCharArray());
    KeyManager[] keys = factory.getKeyManagers();
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys, null, null);
    return (SSLServerSocket)
        context
            .getServerSocketFactory()
            .createServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
  }

  @Test
  void shouldSendTheServerName() throws Exception {
    AtomicReference<List<SNIServerName>> names = new AtomicReference<>(List.of());
    trusting(pki.trust(), "");
    try (RawServer server =
        new RawServer(
            rawTls(pki.server("localhost")),
            socket -> {
              SSLSocket secure = (SSLSocket) socket;
              secure.startHandshake();
              names.set(((ExtendedSSLSession) secure.getSession()).getRequestedServerNames());
              RawServer.acceptConnect(socket);
            })) {
      Connection connection = start(Scheme.TLS, server.port());
      await().until(() -> connection.status().connected());
    }
    assertThat(names.get())
        .extracting(n -> new String(n.getEncoded()))
        .containsExactly("localhost");
  }

  @Test
  void shouldCloseInTimeAlthoughThePeerReadsNothing() throws Exception {
    trusting(pki.trust(), "");
    try (RawServer server =
        new RawServer(rawTls(pki.server("localhost")), RawServer::acceptConnect)) {
      Connection connection = start(Scheme.TLS, server.port());
      await().until(() -> connection.status().connected());
      for (int i = 0; i < 200; i++) {
        connection.publish("t", new byte[128 * 1024], 1);
      }
      transport.close();
      await().untilAsserted(() -> assertThat(Threads.ofTransport()).isEmpty());
    }
  }
}
