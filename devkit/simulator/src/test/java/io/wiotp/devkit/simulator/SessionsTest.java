/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiotp.devkit.simulator.registry.GatewayRole;
import java.time.Duration;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SessionsTest {
  @RegisterExtension static final RunningPlatform PLATFORM = new RunningPlatform();

  @Test
  @DisplayName("MQ-11 MQ-15 CMD-8 a durable session keeps commands at QoS 1, not at QoS 0")
  void durable() throws Exception {
    String id = PLATFORM.newId();
    leaveSession(id);
    TestClient application = PLATFORM.application();
    String topic = "iot-2/type/pump/id/" + id + "/cmd/c/fmt/text";
    application.publish(topic, "zero", 0);
    application.publish(topic, "one", 1);
    application.publish(topic, "two", 1);
    TestClient back = PLATFORM.client("d:acme01:pump:" + id);
    assertThat(back.connect(durableOptions())).isTrue();
    assertThat(back.next().payload()).isEqualTo("one");
    assertThat(back.next().payload()).isEqualTo("two");
  }

  @Test
  @DisplayName("MQ-11 a clean session forgets what was left")
  void clean() throws Exception {
    String id = PLATFORM.newId();
    leaveSession(id);
    PLATFORM.application().publish("iot-2/type/pump/id/" + id + "/cmd/c/fmt/text", "lost", 1);
    TestClient clean = PLATFORM.client("d:acme01:pump:" + id);
    assertThat(clean.connect(RunningPlatform.deviceOptions())).isFalse();
    clean.close();
    TestClient back = PLATFORM.client("d:acme01:pump:" + id);
    assertThat(back.connect(durableOptions())).isFalse();
    assertThat(back.waiting()).isZero();
  }

  @Test
  @DisplayName("MQ-12 MQ-13 SIM-14 a full queue loses its oldest message")
  void depth() throws Exception {
    String id = PLATFORM.newId();
    leaveSession(id);
    TestClient application = PLATFORM.application();
    for (int i = 0; i < 52; i++) {
      application.publish("iot-2/type/pump/id/" + id + "/cmd/c/fmt/text", "" + i, 1);
    }
    TestClient back = PLATFORM.client("d:acme01:pump:" + id);
    back.connect(durableOptions());
    for (int i = 2; i < 52; i++) {
      assertThat(back.next().payload()).isEqualTo("" + i);
    }
    assertThat(PLATFORM.simulator().ledger().discardedMessages()).isGreaterThanOrEqualTo(2);
  }

  @Test
  @DisplayName("MQ-14 a message that waited too long is not delivered")
  void expiry() throws Exception {
    String id = PLATFORM.newId();
    leaveSession(id);
    TestClient application = PLATFORM.application();
    String topic = "iot-2/type/pump/id/" + id + "/cmd/c/fmt/text";
    application.publish(topic, "old", 1);
    PLATFORM.clock().advance(Duration.ofHours(49));
    application.publish(topic, "new", 1);
    TestClient back = PLATFORM.client("d:acme01:pump:" + id);
    back.connect(durableOptions());
    assertThat(back.next().payload()).isEqualTo("new");
  }

  @Test
  @DisplayName("MQ-17 a gateway's durable session is the gateway's")
  void gateway() throws Exception {
    String id = PLATFORM.newId();
    PLATFORM.simulator().registerGateway("rtu", id, RunningPlatform.TOKEN, GatewayRole.PRIVILEGED);
    TestClient first = PLATFORM.client("g:acme01:rtu:" + id);
    first.connect(durableOptions());
    first.subscribe("iot-2/type/+/id/+/cmd/+/fmt/+", 1);
    first.paho().disconnectForcibly(0, 1000, false);
    PLATFORM.application().publish("iot-2/type/rtu/id/" + id + "/cmd/c/fmt/text", "for you", 1);
    TestClient back = PLATFORM.client("g:acme01:rtu:" + id);
    assertThat(back.connect(durableOptions())).isTrue();
    assertThat(back.next().payload()).isEqualTo("for you");
  }

  private static void leaveSession(String id) throws Exception {
    PLATFORM.simulator().registerDevice("pump", id, RunningPlatform.TOKEN);
    TestClient device = PLATFORM.client("d:acme01:pump:" + id);
    assertThat(device.connect(durableOptions())).isFalse();
    device.subscribe("iot-2/cmd/+/fmt/+", 1);
    device.close();
  }

  private static MqttConnectOptions durableOptions() {
    MqttConnectOptions options = RunningPlatform.deviceOptions();
    options.setCleanSession(false);
    return options;
  }
}
