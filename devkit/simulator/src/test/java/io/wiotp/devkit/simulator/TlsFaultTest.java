/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.wiotp.devkit.simulator.fault.Fault;
import io.wiotp.devkit.simulator.fault.FaultControl;
import io.wiotp.devkit.simulator.fault.FaultKind;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlsFaultTest {
  @RegisterExtension static final RunningPlatform PLATFORM = new RunningPlatform();

  private FaultControl faults;

  private BigInteger usual;

  @BeforeEach
  void faults() throws Exception {
    faults = PLATFORM.simulator().faults();
    usual = serial();
  }

  @AfterEach
  void backToUsual() throws Exception {
    faults.reset(0);
    await().ignoreExceptions().until(() -> serial().equals(usual));
  }

  @Test
  @DisplayName("SIM-60 a TLS handshake is cut off when it has begun, as often as was asked for")
  void dropped() throws Exception {
    String fault = faults.add(Fault.of(FaultKind.TLS_DROP).times(2));
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> handshake(trusting())).isInstanceOf(IOException.class);
    }
    handshake(trusting());
    assertThat(faults.strikes(fault)).isEqualTo(2);
  }

  @Test
  @DisplayName("SIM-60 a TCP connection to the TLS port is reset")
  void refused() throws Exception {
    faults.add(Fault.of(FaultKind.TCP_REFUSE).with("port", "tls").times(1));
    assertThatThrownBy(() -> handshake(trusting())).isInstanceOf(IOException.class);
    handshake(trusting());
  }

  @ParameterizedTest
  @DisplayName(
      "SIM-61 another certificate is shown, refused by a client for its reason, and taken back")
  @CsvSource(
      delimiter = '|',
      value = {
        "expired|NotAfter",
        "not-yet-valid|NotBefore",
        "wrong-host|No subject alternative names matching IP address 127.0.0.1 found",
        "self-signed|unable to find valid certification path",
        "unknown-ca|validation failed",
      })
  void certificate(String shape, String reason) throws Exception {
    String fault = faults.add(Fault.of(FaultKind.CERTIFICATE).with("shape", shape));
    awaitAnother();
    assertThatThrownBy(() -> handshake(trusting()))
        .isInstanceOf(SSLException.class)
        .satisfies(
            refused ->
                assertThat(org.assertj.core.util.Throwables.getStackTrace(refused))
                    .contains(reason));
    faults.remove(fault);
    await().ignoreExceptions().until(() -> serial().equals(usual));
    handshake(trusting());
  }

  @Test
  @DisplayName(
      "SIM-61 a rotated certificate has another key and is accepted by who trusts the authority")
  void rotated() throws Exception {
    faults.add(Fault.of(FaultKind.CERTIFICATE).with("shape", "rotated"));
    awaitAnother();
    handshake(trusting());
  }

  @Test
  @DisplayName(
      "SIM-61 connected TLS clients are dropped when the certificate changes, plain ones stay")
  void clientsDropped() throws Exception {
    String id = PLATFORM.newId();
    String other = PLATFORM.newId();
    PLATFORM.simulator().registerDevice("pump", id, RunningPlatform.TOKEN);
    TestClient plain = PLATFORM.device("pump", other);
    String uri = "ssl://127.0.0.1:" + PLATFORM.simulator().tlsPort();
    try (TestClient secure = new TestClient(uri, "d:acme01:pump:" + id)) {
      MqttConnectOptions options = RunningPlatform.deviceOptions();
      options.setSocketFactory(trusting().getSocketFactory());
      secure.connect(options);
      faults.add(Fault.of(FaultKind.CERTIFICATE).with("shape", "expired"));
      secure.awaitLoss();
    }
    plain.publish("iot-2/evt/s/fmt/json", "{}", 1);
    assertThat(PLATFORM.simulator().ledger().events("pump", other)).isEqualTo(1);
  }

  private void awaitAnother() {
    await().ignoreExceptions().until(() -> !serial().equals(usual));
  }

  private static BigInteger serial() throws Exception {
    X509TrustManager anybody =
        new X509TrustManager() {
          @Override
          public void checkClientTrusted(X509Certificate[] chain, String type) {}

          @Override
          public void checkServerTrusted(X509Certificate[] chain, String type) {}

          @Override
          public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
          }
        };
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {anybody}, null);
    try (SSLSocket socket = socket(context)) {
      socket.startHandshake();
      return ((X509Certificate) socket.getSession().getPeerCertificates()[0]).getSerialNumber();
    }
  }

  private static void handshake(SSLContext context) throws Exception {
    try (SSLSocket socket = socket(context)) {
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      socket.setSSLParameters(parameters);
      socket.startHandshake();
    }
  }

  private static SSLSocket socket(SSLContext context) throws IOException {
    SSLSocket socket =
        (SSLSocket)
            context.getSocketFactory().createSocket("127.0.0.1", PLATFORM.simulator().tlsPort());
    socket.setSoTimeout(10_000);
    return socket;
  }

  private static SSLContext trusting() throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    try (InputStream pem = Files.newInputStream(PLATFORM.simulator().caFile())) {
      trusted.setCertificateEntry(
          "ca", CertificateFactory.getInstance("X.509").generateCertificate(pem));
    }
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, factory.getTrustManagers(), null);
    return context;
  }
}
