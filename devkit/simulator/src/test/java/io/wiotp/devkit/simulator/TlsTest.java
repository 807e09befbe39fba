/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsTest {
  @RegisterExtension static final RunningPlatform PLATFORM = new RunningPlatform();

  @ParameterizedTest
  @DisplayName("TLS-1 SDKDM-45 a client that trusts the written authority connects, host verified")
  @ValueSource(strings = {"127.0.0.1", "localhost"})
  void connects(String host) throws Exception {
    String id = PLATFORM.newId();
    PLATFORM.simulator().registerDevice("pump", id, RunningPlatform.TOKEN);
    MqttConnectOptions options = RunningPlatform.deviceOptions();
    options.setSocketFactory(context().getSocketFactory());
    options.setHttpsHostnameVerificationEnabled(true);
    String uri = "ssl://" + host + ":" + PLATFORM.simulator().tlsPort();
    try (TestClient device = new TestClient(uri, "d:acme01:pump:" + id)) {
      device.connect(options);
      device.publish("iot-2/evt/s/fmt/json", "{}", 1);
    }
    assertThat(PLATFORM.simulator().ledger().events("pump", id)).isEqualTo(1);
  }

  @Test
  @DisplayName("TLS-4 a client without that authority refuses the server")
  void untrusted() throws Exception {
    String uri = "ssl://127.0.0.1:" + PLATFORM.simulator().tlsPort();
    try (TestClient device = new TestClient(uri, "d:acme01:pump:p07")) {
      assertThatThrownBy(() -> device.connect(RunningPlatform.deviceOptions()))
          .isInstanceOf(MqttException.class)
          .hasRootCauseInstanceOf(java.security.cert.CertPathBuilderException.class);
    }
  }

  @ParameterizedTest
  @DisplayName("TLS-1 1.2 and 1.3 are spoken")
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void versions(String version) throws Exception {
    try (SSLSocket socket = socket()) {
      socket.setEnabledProtocols(new String[] {version});
      socket.startHandshake();
      assertThat(socket.getSession().getProtocol()).isEqualTo(version);
    }
  }

  @Test
  @DisplayName("TLS-1 nothing older is spoken")
  void old() throws Exception {
    try (SSLSocket socket = socket()) {
      socket.setEnabledProtocols(new String[] {"TLSv1.1"});
      assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLHandshakeException.class);
    }
  }

  @Test
  @DisplayName("CON-1 SDKDM-45 the certificate has the platform's names")
  void names() throws Exception {
    try (SSLSocket socket = socket()) {
      socket.startHandshake();
      X509Certificate server = (X509Certificate) socket.getSession().getPeerCertificates()[0];
      Collection<List<?>> names = server.getSubjectAlternativeNames();
      assertThat(names.stream().map(name -> (String) name.get(1)).collect(Collectors.toSet()))
          .contains(
              "localhost",
              "127.0.0.1",
              "acme01.messaging.internetofthings.ibmcloud.com",
              "acme01.internetofthings.ibmcloud.com");
    }
  }

  @Test
  @DisplayName("the authority's file goes with the simulator, unless it was asked for")
  void file() throws Exception {
    Path temporary;
    try (Simulator other = Simulator.start(SimulatorOptions.defaults())) {
      temporary = other.caFile();
      assertThat(temporary).exists();
    }
    assertThat(temporary).doesNotExist();
  }

  private static SSLSocket socket() throws Exception {
    return (SSLSocket)
        context().getSocketFactory().createSocket("127.0.0.1", PLATFORM.simulator().tlsPort());
  }

  private static SSLContext context() throws Exception {
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
