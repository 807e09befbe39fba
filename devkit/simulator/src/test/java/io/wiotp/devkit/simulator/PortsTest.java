/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the messaging ports carry, and what they refuse before anybody knows a client id. */
class PortsTest {
  @RegisterExtension static final RunningPlatform PLATFORM = new RunningPlatform();

  @ParameterizedTest(name = "{0} {1}")
  @DisplayName("CON-4 CON-8 SIM-1 APP-26 each messaging port carries MQTT over TCP and WebSocket")
  @CsvSource({
    "tcp, '', mqtt4, 4",
    "tcp, '', mqtt3, 3",
    "ws, /mqtt, mqtt4-ws, 4",
    "ws, /mqtt, mqtt3-ws, 3",
    "ws, /any/other/path, mqtt4-ws, 4",
    "ssl, '', mqtt4, 4",
    "wss, /mqtt, mqtt4-ws, 4"
  })
  void transports(String scheme, String path, String protocol, int version) throws Exception {
    String id = PLATFORM.newId();
    PLATFORM.simulator().registerDevice("pump", id, RunningPlatform.TOKEN);
    TestClient watcher = PLATFORM.application().subscribe("iot-2/type/pump/id/" + id + "/mon", 0);
    boolean secure = scheme.equals("ssl") || scheme.equals("wss");
    int port = secure ? PLATFORM.simulator().tlsPort() : PLATFORM.simulator().mqttPort();
    MqttConnectOptions options = RunningPlatform.deviceOptions();
    options.setMqttVersion(version);
    if (secure) {
      options.setSocketFactory(
          ClientTls.trusting(PLATFORM.simulator().caFile()).getSocketFactory());
    }
    try (TestClient device =
        new TestClient(scheme + "://127.0.0.1:" + port + path, "d:acme01:pump:" + id)) {
      device.connect(options);
      assertThat(watcher.next().payload())
          .contains("\"Protocol\":\"" + protocol + "\"", "\"Secure\":" + secure);
      device.subscribe("iot-2/cmd/+/fmt/+", 1);
      device.publish("iot-2/evt/s/fmt/json", "x".repeat(100_000), 1);
      PLATFORM
          .application()
          .publish("iot-2/type/pump/id/" + id + "/cmd/c/fmt/text", "y".repeat(100_000), 1);
      assertThat(device.next().payload()).hasSize(100_000);
    }
    assertThat(PLATFORM.simulator().ledger().events("pump", id)).isEqualTo(1);
  }

  @ParameterizedTest
  @DisplayName("CON-8 a WebSocket without MQTT's sub-protocol is refused")
  @ValueSource(strings = {"", "chat"})
  void subProtocol(String protocol) {
    var builder = HttpClient.newHttpClient().newWebSocketBuilder();
    if (!protocol.isEmpty()) {
      builder.subprotocols(protocol);
    }
    URI uri = URI.create("ws://127.0.0.1:" + PLATFORM.simulator().mqttPort() + "/mqtt");
    var handshake = builder.buildAsync(uri, new java.net.http.WebSocket.Listener() {});
    assertThat(handshake)
        .failsWithin(Duration.ofSeconds(10))
        .withThrowableThat()
        .withCauseInstanceOf(WebSocketHandshakeException.class);
  }

  @ParameterizedTest
  @DisplayName("SIM-1 REST-1 the HTTP API is there with and without TLS")
  @ValueSource(booleans = {false, true})
  void https(boolean secure) throws Exception {
    Simulator simulator = PLATFORM.simulator();
    HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .sslContext(ClientTls.trusting(simulator.caFile()))
            .build();
    String base =
        secure
            ? "https://localhost:" + simulator.httpsPort()
            : "http://localhost:" + simulator.httpPort();
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(base + "/api/v0002/device/types")).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("token");
  }

  @Test
  @DisplayName("MQ-26 ERR-165 an initial packet that is too big is closed without an answer")
  void initialPacketTooLarge() throws Exception {
    long before = PLATFORM.simulator().ledger().refusals(165);
    ByteArrayOutputStream packet = new ByteArrayOutputStream();
    packet.writeBytes(new byte[] {0x10, (byte) 0x80, (byte) 0x80, 0x08});
    try (RawClient client = new RawClient(PLATFORM.simulator().mqttPort())) {
      client.send(packet.toByteArray());
      assertThat(client.readToEnd()).isEmpty();
    }
    assertThat(PLATFORM.simulator().ledger().refusals(165)).isEqualTo(before + 1);
  }

  @Test
  @DisplayName("MQ-67 ERR-163 a TLS handshake that breaks off is noted")
  void brokenHandshake() throws Exception {
    long before = PLATFORM.simulator().ledger().refusals(163);
    try (RawClient client = new RawClient(PLATFORM.simulator().tlsPort())) {
      client.send(0x16, 3, 1, 0, 4, 1, 0, 0, 0);
      client.readToEnd();
    }
    await().until(() -> PLATFORM.simulator().ledger().refusals(163) == before + 1);
  }
}
