/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.mqtt.GatewayLimits;
import io.wiotp.devkit.simulator.mqtt.MqttLimits;
import io.wiotp.devkit.simulator.registry.GatewayRole;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GatewayTest {
  private static final int ACTIVE_DEVICES = 3;

  @RegisterExtension
  static final RunningPlatform PLATFORM =
      new RunningPlatform(
          SimulatorOptions.defaults()
              .withLimits(
                  MqttLimits.platform()
                      .withAttached(GatewayLimits.platform().withActiveDevices(ACTIVE_DEVICES))));

  @Test
  @DisplayName("GW-4 GW-8 GW-10 a privileged gateway's publish registers device and type, in order")
  void registers() throws Exception {
    String id = PLATFORM.newId();
    TestClient application =
        PLATFORM.application().subscribe("iot-2/type/+/id/" + id + "/evt/+/fmt/+", 1);
    TestClient gateway = PLATFORM.gateway("rtu", id, GatewayRole.PRIVILEGED);
    for (int i = 0; i < 3; i++) {
      gateway.publish("iot-2/type/new-" + id + "/id/" + id + "/evt/s/fmt/json", "" + i, 1);
    }
    for (int i = 0; i < 3; i++) {
      assertThat(application.next().payload()).isEqualTo("" + i);
    }
    assertThat(PLATFORM.simulator().isRegistered("new-" + id, id)).isTrue();
  }

  @Test
  @DisplayName("GW-16 GW-26 GW-29 a standard gateway is refused with 180 and stays connected")
  void standard() throws Exception {
    String id = PLATFORM.newId();
    TestClient gateway = PLATFORM.gateway("rtu", id, GatewayRole.STANDARD);
    gateway.subscribe("iot-2/type/rtu/id/" + id + "/notify", 0);
    String topic = "iot-2/type/disk/id/" + id + "/evt/s/fmt/json";
    gateway.publish(topic, "{}", 1);
    assertThat(new JsonObject(gateway.next().payload()))
        .isEqualTo(
            new JsonObject()
                .put("Request", "Publish")
                .put("Time", "2026-01-31T12:00:00.123Z")
                .put("Topic", topic)
                .put("Type", "disk")
                .put("Id", id)
                .put("Client", "g:acme01:rtu:" + id)
                .put("RC", 180)
                .put("Message", "The operation is not authorized."));
    assertThat(gateway.paho().isConnected()).isTrue();
    assertThat(PLATFORM.simulator().isRegistered("disk", id)).isFalse();
  }

  @Test
  @DisplayName("GW-6 GW-16 a privileged gateway may not speak for a device outside its group")
  void foreignDevice() throws Exception {
    String id = PLATFORM.newId();
    PLATFORM.simulator().registerDevice("pump", id, null);
    TestClient gateway = PLATFORM.gateway("rtu", id, GatewayRole.PRIVILEGED);
    gateway.subscribe("iot-2/type/rtu/id/" + id + "/notify", 0);
    gateway.publish("iot-2/type/pump/id/" + id + "/evt/s/fmt/json", "{}", 1);
    assertThat(new JsonObject(gateway.next().payload()).getInteger("RC")).isEqualTo(180);
    assertThat(PLATFORM.simulator().ledger().events("pump", id)).isZero();
  }

  @Test
  @DisplayName("GW-12 after a refusal the platform is silent for a while, then looks again")
  void silence() throws Exception {
    String id = PLATFORM.newId();
    TestClient gateway = PLATFORM.gateway("rtu", id, GatewayRole.STANDARD);
    gateway.subscribe("iot-2/type/rtu/id/" + id + "/notify", 0);
    String topic = "iot-2/type/disk/id/" + id + "/evt/s/fmt/json";
    gateway.publish(topic, "{}", 1);
    gateway.next();
    gateway.publish(topic, "{}", 1);
    PLATFORM.clock().advance(Duration.ofSeconds(61));
    gateway.publish(topic, "{}", 1);
    assertThat(new JsonObject(gateway.next().payload()).getString("Time"))
        .isGreaterThan("2026-01-31T12:01:01");
    assertThat(gateway.waiting()).isZero();
  }

  @Test
  @DisplayName("GW-11 more active devices than the limit are refused with 173")
  void tooMany() throws Exception {
    String id = PLATFORM.newId();
    TestClient gateway = PLATFORM.gateway("rtu", id, GatewayRole.PRIVILEGED);
    gateway.subscribe("iot-2/type/rtu/id/" + id + "/notify", 0);
    for (int i = 0; i <= ACTIVE_DEVICES; i++) {
      gateway.publish("iot-2/type/core/id/" + id + "-" + i + "/evt/s/fmt/json", "{}", 1);
    }
    assertThat(new JsonObject(gateway.next().payload()).getInteger("RC")).isEqualTo(173);
    gateway.publish("iot-2/type/core/id/" + id + "-0/evt/s/fmt/json", "{}", 1);
    assertThat(PLATFORM.simulator().ledger().events("core", id + "-0")).isEqualTo(2);
  }

  @Test
  @DisplayName("GW-26 a device id out of the grammar is 276, with type and id")
  void badId() throws Exception {
    String id = PLATFORM.newId();
    TestClient gateway = PLATFORM.gateway("rtu", id, GatewayRole.PRIVILEGED);
    gateway.subscribe("iot-2/type/rtu/id/" + id + "/notify", 0);
    gateway.publish("iot-2/type/disk/id/a b/evt/s/fmt/json", "{}", 1);
    JsonObject notification = new JsonObject(gateway.next().payload());
    assertThat(notification.getInteger("RC")).isEqualTo(276);
    assertThat(notification.getString("Id")).isEqualTo("a b");
  }

  @Test
  @DisplayName("GW-28 nobody else is told")
  void onlyTheCause() throws Exception {
    String id = PLATFORM.newId();
    String other = PLATFORM.newId();
    TestClient bystander = PLATFORM.gateway("rtu", other, GatewayRole.PRIVILEGED);
    bystander.subscribe("iot-2/type/+/id/+/notify", 0);
    TestClient gateway = PLATFORM.gateway("rtu", id, GatewayRole.PRIVILEGED);
    gateway.subscribe("iot-2/type/+/id/+/notify", 0);
    gateway.publish("iot-2/evt/s/fmt/json", "{}", 1);
    gateway.next();
    bystander.publish("iot-2/evt/mine/fmt/json", "{}", 1);
    assertThat(new JsonObject(bystander.next().payload()).getString("Client"))
        .isEqualTo("g:acme01:rtu:" + other);
  }
}
