/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.ledger.Finding;
import io.wiotp.devkit.simulator.registry.GatewayRole;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StrictTest {
  @RegisterExtension
  static final RunningPlatform PLATFORM =
      new RunningPlatform(SimulatorOptions.defaults().withStrict(true));

  @Test
  @DisplayName("SIM-41 SDKDM-11 unmanage before a disconnect is a finding, also over HTTP")
  void unmanage() throws Exception {
    String id = PLATFORM.newId();
    TestClient device = PLATFORM.device("pump", id);
    device.publish("iotdevice-1/mgmt/unmanage", "{}", 1);
    device.close();
    awaitFinding("d:acme01:pump:" + id, "SDKDM-11");
    RestClient http = new RestClient(PLATFORM.simulator().httpPort(), null, null);
    JsonObject answer = http.raw("GET", "/sim/v1/findings", "").json();
    assertThat(answer.getBoolean("strict")).isTrue();
    assertThat(answer.getJsonArray("findings").encode())
        .contains("\"client\":\"d:acme01:pump:" + id + "\",\"fact\":\"SDKDM-11\"");
    assertThat(PLATFORM.simulator().ledger().summary().findings()).isPositive();
  }

  @Test
  @DisplayName(
      "SDKDM-21 SDKDM-53 SDKDM-20 SDKDM-40 SDKDM-52 short topics of a gateway are findings")
  void gateway() throws Exception {
    String id = PLATFORM.newId();
    TestClient gateway = PLATFORM.gateway("rtu", id, GatewayRole.PRIVILEGED);
    String client = "g:acme01:rtu:" + id;
    gateway.publish("iot-2/evt/e/fmt/json", "{}", 1);
    gateway.subscribe("iotdm-1/#", 1);
    gateway.subscribe("iot-2/type/rtu/id/" + id + "/cmd/+/fmt/+", 0);
    assertThat(facts(client)).containsExactlyInAnyOrder("SDKDM-21", "SDKDM-40", "SDKDM-20");
    try {
      gateway.subscribe("iot-2/cmd/+/fmt/+", 1);
    } catch (MqttException refused) {
      // SUBACK 0x80, and the connection stays.
    }
    assertThat(facts(client)).contains("SDKDM-53");
    assertThat(gateway.paho().isConnected()).isTrue();
  }

  @Test
  @DisplayName("SDKDM-24 SDKDM-1 manage again, and requests subscribed after it, are findings")
  void manage() throws Exception {
    String id = PLATFORM.newId();
    TestClient device = PLATFORM.device("pump", id);
    String client = "d:acme01:pump:" + id;
    device.subscribe("iotdm-1/#", 1);
    manage(device);
    assertThat(facts(client)).isEmpty();
    manage(device);
    assertThat(facts(client)).containsExactly("SDKDM-24");
    device.subscribe("iotdm-1/cancel", 1);
    assertThat(facts(client)).containsExactly("SDKDM-24", "SDKDM-1");
  }

  @Test
  @DisplayName("SDKDM-2 fifty subscriptions of a gateway are a finding")
  void subscriptions() throws Exception {
    String id = PLATFORM.newId();
    TestClient gateway = PLATFORM.gateway("rtu", id, GatewayRole.PRIVILEGED);
    for (int i = 0; i < 50; i++) {
      gateway.subscribe("iot-2/type/rtu/id/" + id + "/cmd/c" + i + "/fmt/+", 1);
    }
    assertThat(facts("g:acme01:rtu:" + id)).isEmpty();
    gateway.subscribe("iot-2/type/rtu/id/" + id + "/cmd/more/fmt/+", 1);
    assertThat(facts("g:acme01:rtu:" + id)).containsExactly("SDKDM-2");
  }

  @Test
  @DisplayName("SDKDM-54 MQ-27 a device with 100 in flight is a finding, with 10 it is none")
  void inFlight() throws Exception {
    String good = PLATFORM.newId();
    flood(good, 10);
    assertThat(facts("d:acme01:pump:" + good)).isEmpty();
    String greedy = PLATFORM.newId();
    flood(greedy, 100);
    assertThat(facts("d:acme01:pump:" + greedy)).containsExactly("SDKDM-54");
    assertThat(PLATFORM.simulator().ledger().events("pump", greedy)).isEqualTo(300);
  }

  @Test
  @DisplayName("SIM-41 a well-behaved gateway causes no finding")
  void wellBehaved() throws Exception {
    String id = PLATFORM.newId();
    TestClient gateway = PLATFORM.gateway("rtu", id, GatewayRole.PRIVILEGED);
    gateway.subscribe("iotdm-1/type/+/id/+/#", 1);
    gateway.subscribe("iot-2/type/+/id/+/cmd/+/fmt/+", 1);
    gateway.subscribe("iot-2/type/rtu/id/" + id + "/notify", 0);
    gateway.publish(
        "iotdevice-1/type/rtu/id/" + id + "/mgmt/manage",
        "{\"reqId\":\"1\",\"d\":{\"lifetime\":3600,\"supports\":{\"deviceActions\":true}}}",
        1);
    gateway.publish("iot-2/type/rtu/id/" + id + "/evt/e/fmt/json", "{\"d\":{}}", 1);
    gateway.close();
    await()
        .atMost(10, TimeUnit.SECONDS)
        .until(() -> !PLATFORM.simulator().isConnected("g:acme01:rtu:" + id));
    assertThat(facts("g:acme01:rtu:" + id)).isEmpty();
  }

  private static void manage(TestClient device) throws MqttException {
    device.publish("iotdevice-1/mgmt/manage", "{\"reqId\":\"1\",\"d\":{\"lifetime\":3600}}", 1);
  }

  /** Publishes 300 events, always as many at once as the window permits. */
  private static void flood(String id, int window) throws Exception {
    PLATFORM.simulator().registerDevice("pump", id, RunningPlatform.TOKEN);
    try (RawClient client = new RawClient(PLATFORM.simulator().mqttPort())) {
      String clientId = "d:acme01:pump:" + id;
      client.send(RawClient.connect(4, 60, clientId, "use-token-auth", RunningPlatform.TOKEN));
      skip(client, 4);
      for (int sent = 0; sent < 300; sent += window) {
        ByteArrayOutputStream packets = new ByteArrayOutputStream();
        for (int i = 1; i <= window; i++) {
          packets.writeBytes(event(i));
        }
        client.send(packets.toByteArray());
        skip(client, 4 * window);
      }
    }
  }

  private static byte[] event(int packetId) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    RawClient.text(body, "iot-2/evt/e/fmt/json");
    body.write(packetId >> 8);
    body.write(packetId);
    body.writeBytes("{}".getBytes(StandardCharsets.UTF_8));
    return RawClient.packet(0x32, body.toByteArray());
  }

  private static void skip(RawClient client, int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      assertThat(client.read()).isNotNegative();
    }
  }

  private static void awaitFinding(String client, String fact) {
    await().atMost(10, TimeUnit.SECONDS).until(() -> facts(client).contains(fact));
  }

  private static List<String> facts(String client) {
    return PLATFORM.simulator().ledger().findings().list().stream()
        .filter(finding -> finding.clientId().equals(client))
        .map(Finding::factId)
        .toList();
  }
}
