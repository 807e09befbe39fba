/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.registry.GatewayRole;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicAuthorizationTest {
  @RegisterExtension static final RunningPlatform PLATFORM = new RunningPlatform();

  private static final int LIMIT = 131_072;

  @ParameterizedTest(name = "QoS {0}")
  @DisplayName("MQ-80 SIM-11 a forbidden publication costs a device its connection")
  @ValueSource(ints = {0, 1, 2})
  void devicePublish(int qos) throws Exception {
    TestClient device = PLATFORM.device("pump", PLATFORM.newId());
    device.fire("iot-2/cmd/x/fmt/json", "{}", qos);
    device.awaitLoss();
  }

  @Test
  @DisplayName("MQ-80 SIM-11 a forbidden subscription costs an application its connection")
  void applicationSubscribe() throws Exception {
    TestClient application = PLATFORM.application();
    assertThatThrownBy(() -> application.subscribe("iotdm-1/#", 1))
        .isInstanceOf(MqttException.class);
    application.awaitLoss();
  }

  @Test
  @DisplayName(
      "MQ-82 GW-20 GW-21 GW-22 GW-23 GW-24 SIM-12 a gateway stays, is acknowledged, and told why")
  void gatewayPublish() throws Exception {
    String id = PLATFORM.newId();
    TestClient gateway = PLATFORM.gateway("rtu", id, GatewayRole.PRIVILEGED);
    gateway.subscribe("iot-2/type/rtu/id/" + id + "/notify", 1);
    gateway.publish("iot-2/evt/s/fmt/json", "{}", 1);
    TestClient.Received notification = gateway.next();
    assertThat(notification.topic()).isEqualTo("iot-2/type/rtu/id/" + id + "/notify");
    assertThat(notification.qos()).isZero();
    assertThat(notification.retained()).isFalse();
    assertThat(new JsonObject(notification.payload()))
        .isEqualTo(
            new JsonObject()
                .put("Request", "Publish")
                .put("Time", "2026-01-31T12:00:00.123Z")
                .put("Topic", "iot-2/evt/s/fmt/json")
                .put("Client", "g:acme01:rtu:" + id)
                .put("RC", 276)
                .put("Message", "The topic is not valid."));
    gateway.publish("iot-2/evt/s/fmt/json", "{}", 2);
    assertThat(new JsonObject(gateway.next().payload()).getInteger("RC")).isEqualTo(276);
    assertThat(gateway.paho().isConnected()).isTrue();
  }

  @Test
  @DisplayName("MQ-83 SDKDM-53 one bad filter of a gateway fails the whole packet with 0x80")
  void gatewaySubscribe() throws Exception {
    String id = PLATFORM.newId();
    TestClient gateway = PLATFORM.gateway("rtu", id, GatewayRole.PRIVILEGED);
    gateway.subscribe("iot-2/type/rtu/id/" + id + "/notify", 0);
    String[] filters = {"iot-2/type/+/id/+/cmd/+/fmt/+", "iot-2/cmd/+/fmt/+"};
    int[] granted = {1, 1};
    gateway.paho().subscribe(filters, granted);
    assertThat(granted).containsExactly(0x80, 0x80);
    JsonObject notification = new JsonObject(gateway.next().payload());
    assertThat(notification.getString("Request")).isEqualTo("Subscribe");
    assertThat(notification.getString("Topic")).isEqualTo("iot-2/cmd/+/fmt/+");
    PLATFORM.application().publish("iot-2/type/rtu/id/" + id + "/cmd/c/fmt/json", "{}", 1);
    gateway.publish("iot-2/evt/marker/fmt/json", "{}", 1);
    assertThat(gateway.next().topic()).endsWith("/notify");
  }

  @Test
  @DisplayName("MQ-24 SIM-13 131,072 bytes are delivered")
  void largest() throws Exception {
    TestClient application = PLATFORM.application().subscribe(RunningPlatform.EVENTS, 1);
    TestClient device = PLATFORM.device("pump", PLATFORM.newId());
    device.publish("iot-2/evt/s/fmt/text", "x".repeat(LIMIT), 1);
    assertThat(application.next().payload()).hasSize(LIMIT);
  }

  @Test
  @DisplayName("MQ-24 MQ-84 one byte more closes, for gateways too, and nothing is delivered")
  void tooLarge() throws Exception {
    TestClient application = PLATFORM.application().subscribe(RunningPlatform.EVENTS, 1);
    String id = PLATFORM.newId();
    TestClient gateway = PLATFORM.gateway("rtu", id, GatewayRole.PRIVILEGED);
    gateway.fire("iot-2/type/rtu/id/" + id + "/evt/s/fmt/text", "x".repeat(LIMIT + 1), 1);
    gateway.awaitLoss();
    assertThat(PLATFORM.simulator().ledger().refusals(287)).isPositive();
    assertThat(application.waiting()).isZero();
  }

  @Test
  @DisplayName("MQ-25 what a topic has beyond 200 bytes counts as payload")
  void longTopic() throws Exception {
    TestClient device = PLATFORM.device("pump", PLATFORM.newId());
    String topic = "iot-2/evt/" + "e".repeat(201 - 20) + "/fmt/text";
    assertThat(topic).hasSize(201 - 1);
    device.publish(topic, "x".repeat(LIMIT), 1);
    device.fire(topic + "s", "x".repeat(LIMIT), 1);
    device.awaitLoss();
    assertThat(PLATFORM.simulator().ledger().refusals(287)).isPositive();
  }

  @Test
  @DisplayName("MQ-3 MQ-4 SIM-8 a retain flag is cleared")
  void retain() throws Exception {
    TestClient device = PLATFORM.device("pump", PLATFORM.newId());
    TestClient before = PLATFORM.application().subscribe(RunningPlatform.EVENTS, 1);
    device.paho().publish("iot-2/evt/s/fmt/json", new byte[] {'1'}, 1, true);
    assertThat(before.next().retained()).isFalse();
    TestClient after = PLATFORM.application().subscribe(RunningPlatform.EVENTS, 1);
    device.publish("iot-2/evt/s/fmt/json", "2", 1);
    assertThat(after.next().payload()).isEqualTo("2");
  }

  @Test
  @DisplayName("MQ-28 the 51st subscription of a device closes its connection")
  void subscriptions() throws Exception {
    TestClient device = PLATFORM.device("pump", PLATFORM.newId());
    for (int i = 0; i < 50; i++) {
      device.subscribe("iot-2/cmd/c" + i + "/fmt/+", 1);
    }
    device.subscribe("iot-2/cmd/c1/fmt/+", 0);
    assertThatThrownBy(() -> device.subscribe("iot-2/cmd/c50/fmt/+", 1))
        .isInstanceOf(MqttException.class);
    device.awaitLoss();
  }
}
