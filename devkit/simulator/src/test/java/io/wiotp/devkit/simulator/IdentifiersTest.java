/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Identifiers as clients use them. */
class IdentifiersTest {
  @RegisterExtension static final RunningPlatform PLATFORM = new RunningPlatform();

  @Test
  @DisplayName("ID-5 the internal class of client is not for others")
  void internalClass() throws Exception {
    TestClient client = PLATFORM.client("c:acme01:rtu:gw01");
    assertThatThrownBy(() -> client.connect(RunningPlatform.deviceOptions()))
        .isInstanceOfSatisfying(
            MqttException.class,
            e -> assertThat(e.getReasonCode()).isEqualTo(MqttException.REASON_CODE_NOT_AUTHORIZED));
  }

  @Test
  @DisplayName("ID-7 ID-16 SDKDM-44 an organization has six characters and stands in its API keys")
  void organization() throws Exception {
    try (Simulator simulator = Simulator.start(SimulatorOptions.defaults())) {
      assertThat(simulator.organization()).matches("[a-z][a-z0-9]{5}");
      String key = simulator.credentials().apiKey();
      assertThat(key.substring(2, 8)).isEqualTo(simulator.organization());
      assertThat(key.split("-", -1)[1]).isEqualTo(simulator.organization());
      assertThat(key).hasSize("a-".length() + 6 + "-".length() + 10);
    }
  }

  @Test
  @DisplayName("ID-8 ID-9 a dot, a dash and an underscore are part of an id")
  void dot() throws Exception {
    String id = PLATFORM.newId() + ".b_c-D";
    assertThat(PLATFORM.device("pump.v2", id).paho().isConnected()).isTrue();
    assertThat(PLATFORM.rest().get("/device/types/pump.v2/devices/" + id).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("ID-10 two types may have a device of the same id, which are two")
  void sameId() throws Exception {
    String id = PLATFORM.newId();
    TestClient pump = PLATFORM.device("pump", id).subscribe("iot-2/cmd/+/fmt/+", 1);
    TestClient valve = PLATFORM.device("valve", id).subscribe("iot-2/cmd/+/fmt/+", 1);
    TestClient application = PLATFORM.application();
    application.publish("iot-2/type/valve/id/" + id + "/cmd/c/fmt/text", "valve", 1);
    application.publish("iot-2/type/pump/id/" + id + "/cmd/c/fmt/text", "pump", 1);
    assertThat(pump.next().payload()).isEqualTo("pump");
    assertThat(valve.next().payload()).isEqualTo("valve");
    assertThat(pump.waiting() + valve.waiting()).isZero();
  }

  @Test
  @DisplayName("ID-11 letter case counts")
  void letterCase() throws Exception {
    String id = PLATFORM.newId();
    PLATFORM.device("pump", id);
    TestClient other = PLATFORM.client("d:acme01:Pump:" + id);
    assertThatThrownBy(() -> other.connect(RunningPlatform.deviceOptions()))
        .isInstanceOf(MqttException.class);
    assertThat(PLATFORM.rest().get("/device/types/Pump").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @DisplayName("ID-12 an event or command id is any text that fits one level")
  @ValueSource(strings = {"a b", "\u00e4\u6e29", "a:b;c", "!", "x.y-z_0"})
  void eventIds(String name) throws Exception {
    String id = PLATFORM.newId();
    TestClient device = PLATFORM.device("pump", id).subscribe("iot-2/cmd/+/fmt/+", 1);
    TestClient application =
        PLATFORM.application().subscribe("iot-2/type/+/id/" + id + "/evt/+/fmt/+", 1);
    device.publish("iot-2/evt/" + name + "/fmt/" + name, "x", 1);
    assertThat(application.next().topic()).endsWith("/evt/" + name + "/fmt/" + name);
    application.publish("iot-2/type/pump/id/" + id + "/cmd/" + name + "/fmt/" + name, "x", 1);
    assertThat(device.next().topic()).isEqualTo("iot-2/cmd/" + name + "/fmt/" + name);
  }

  @ParameterizedTest(name = "version {0}")
  @DisplayName("ID-15 MQ-1 client ids of more than 23 characters, with either version of MQTT")
  @ValueSource(ints = {MqttConnectOptions.MQTT_VERSION_3_1, MqttConnectOptions.MQTT_VERSION_3_1_1})
  void longIds(int version) throws Exception {
    String type = "t".repeat(36);
    String id = PLATFORM.newId();
    String device = id + "d".repeat(36 - id.length());
    PLATFORM.simulator().registerDevice(type, device, RunningPlatform.TOKEN);
    TestClient client = PLATFORM.client("d:acme01:" + type + ":" + device);
    MqttConnectOptions options = RunningPlatform.deviceOptions();
    options.setMqttVersion(version);
    client.connect(options);
    client.publish("iot-2/evt/s/fmt/json", new JsonObject().encode(), 1);
    assertThat(PLATFORM.simulator().ledger().events(type, device)).isEqualTo(1);
  }
}
