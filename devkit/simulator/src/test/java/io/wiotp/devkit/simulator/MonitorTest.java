/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.registry.GatewayRole;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MonitorTest {
  @RegisterExtension static final RunningPlatform PLATFORM = new RunningPlatform();

  @Test
  @DisplayName(
      "APP-3 APP-5 APP-20 APP-21 APP-22 APP-23 APP-24 APP-25 APP-26 APP-29 SDKDM-55"
          + " SIM-18 a device's Connect is kept for a later subscriber")
  void connect() throws Exception {
    String id = PLATFORM.newId();
    PLATFORM.device("pump", id);
    TestClient application = PLATFORM.application().subscribe("iot-2/type/+/id/" + id + "/mon", 1);
    TestClient.Received message = application.next();
    assertThat(message.topic()).isEqualTo("iot-2/type/pump/id/" + id + "/mon");
    assertThat(message.qos()).isZero();
    assertThat(message.retained()).isTrue();
    assertThat(new JsonObject(message.payload()))
        .isEqualTo(
            new JsonObject()
                .put("Action", "Connect")
                .put("Time", "2026-01-31T12:00:00.123Z")
                .put("ClientAddr", "127.0.0.1")
                .put("ClientID", "d:acme01:pump:" + id)
                .put("Port", PLATFORM.simulator().mqttPort())
                .put("Secure", false)
                .put("Protocol", "mqtt4")
                .put("ConnectTime", "2026-01-31T12:00:00.123Z"));
  }

  @Test
  @DisplayName("APP-20 APP-30 APP-31 APP-32 SIM-18 a Disconnect says why and what passed")
  void disconnect() throws Exception {
    String id = PLATFORM.newId();
    TestClient application = PLATFORM.application().subscribe("iot-2/type/+/id/" + id + "/mon", 0);
    TestClient gateway = PLATFORM.gateway("rtu", id, GatewayRole.PRIVILEGED);
    gateway.publish("iot-2/type/rtu/id/" + id + "/evt/s/fmt/json", "{}", 1);
    assertThat(action(application.next())).isEqualTo("Connect");
    gateway.paho().disconnectForcibly(0, 1000, false);
    JsonObject message = new JsonObject(application.next().payload());
    assertThat(message.getString("Action")).isEqualTo("Disconnect");
    assertThat(message.getInteger("CloseCode")).isEqualTo(91);
    assertThat(message.getString("Reason")).isNotBlank();
    assertThat(message.getInteger("ReadMsg")).isEqualTo(1);
    assertThat(message.getInteger("WriteMsg")).isZero();
    assertThat(message.getInteger("ReadBytes")).isPositive();
  }

  @Test
  @DisplayName("APP-30 an orderly Disconnect has no CloseCode, and is kept for a device")
  void orderly() throws Exception {
    String id = PLATFORM.newId();
    TestClient live = PLATFORM.application().subscribe("iot-2/type/+/id/" + id + "/mon", 0);
    TestClient device = PLATFORM.device("pump", id);
    device.close();
    assertThat(action(live.next())).isEqualTo("Connect");
    assertThat(new JsonObject(live.next().payload()).containsKey("CloseCode")).isFalse();
    TestClient later = PLATFORM.application().subscribe("iot-2/type/+/id/" + id + "/mon", 0);
    TestClient.Received kept = later.next();
    assertThat(kept.retained()).isTrue();
    assertThat(action(kept)).isEqualTo("Disconnect");
  }

  @Test
  @DisplayName("MQ-65 APP-6 a reused client id shows as 288, then as connected")
  void reused() throws Exception {
    String id = PLATFORM.newId();
    TestClient application = PLATFORM.application().subscribe("iot-2/type/+/id/" + id + "/mon", 0);
    PLATFORM.device("pump", id);
    PLATFORM.client("d:acme01:pump:" + id).connect(RunningPlatform.deviceOptions());
    assertThat(action(application.next())).isEqualTo("Connect");
    assertThat(new JsonObject(application.next().payload()).getInteger("CloseCode")).isEqualTo(288);
    assertThat(action(application.next())).isEqualTo("Connect");
  }

  @Test
  @DisplayName("APP-5 APP-20 AUTH-6 a wrong token shows as FailedConnect and is not kept")
  void failed() throws Exception {
    String id = PLATFORM.newId();
    PLATFORM.simulator().registerDevice("pump", id, RunningPlatform.TOKEN);
    TestClient application = PLATFORM.application().subscribe("iot-2/type/+/id/" + id + "/mon", 0);
    TestClient device = PLATFORM.client("d:acme01:pump:" + id);
    assertThatThrownBy(() -> device.connect(TestClient.options("use-token-auth", "wrong")))
        .isInstanceOf(MqttException.class);
    JsonObject message = new JsonObject(application.next().payload());
    assertThat(message.getString("Action")).isEqualTo("FailedConnect");
    assertThat(message.getInteger("CloseCode")).isEqualTo(180);
    device.connect(RunningPlatform.deviceOptions());
    TestClient later = PLATFORM.application().subscribe("iot-2/type/+/id/" + id + "/mon", 0);
    assertThat(action(later.next())).isEqualTo("Connect");
  }

  @Test
  @DisplayName("APP-4 APP-5 APP-27 an application's Connect is kept while it lasts")
  void application() throws Exception {
    TestClient watched = PLATFORM.client("a:acme01:watched");
    watched.connect(PLATFORM.applicationOptions());
    TestClient application = PLATFORM.application().subscribe("iot-2/app/watched/mon", 0);
    TestClient.Received message = application.next();
    assertThat(message.retained()).isTrue();
    assertThat(new JsonObject(message.payload()).getString("User"))
        .isEqualTo(PLATFORM.simulator().credentials().apiKey());
    watched.close();
    assertThat(action(application.next())).isEqualTo("Disconnect");
    TestClient later = PLATFORM.application().subscribe("iot-2/app/watched/mon", 0);
    watched = PLATFORM.client("a:acme01:watched");
    watched.connect(PLATFORM.applicationOptions());
    assertThat(action(later.next())).isEqualTo("Connect");
  }

  @Test
  @DisplayName("APP-7 GW-13 an attached device has no monitoring messages")
  void attached() throws Exception {
    String id = PLATFORM.newId();
    TestClient application = PLATFORM.application().subscribe("iot-2/type/+/id/+/mon", 0);
    TestClient gateway = PLATFORM.gateway("rtu", id, GatewayRole.PRIVILEGED);
    gateway.publish("iot-2/type/disk/id/" + id + "/evt/s/fmt/json", "{}", 1);
    gateway.close();
    while (true) {
      TestClient.Received message = application.next();
      assertThat(message.topic()).doesNotContain("/type/disk/");
      if (message.topic().contains(id) && action(message).equals("Disconnect")) {
        return;
      }
    }
  }

  @Test
  @DisplayName("REST-26 SIM-19 the connection log tells comings, goings and refusals, newest first")
  void connectionLog() throws Exception {
    String id = PLATFORM.newId();
    TestClient device = PLATFORM.device("pump", id);
    device.paho().disconnect();
    await().until(() -> !PLATFORM.simulator().isConnected("d:acme01:pump:" + id));
    assertThatThrownBy(() -> device.connect(TestClient.options("use-token-auth", "wrong")))
        .isInstanceOf(MqttException.class);
    String body = PLATFORM.rest().get("/logs/connection?typeId=pump&deviceId=" + id).body();
    assertThat(new JsonArray(body).stream().map(entry -> ((JsonObject) entry).getString("message")))
        .containsExactly(
            "Refused connection from 127.0.0.1. The operation is not authorized.",
            "Closed connection from 127.0.0.1. The connection has completed normally.",
            "Connected from 127.0.0.1.");
    assertThat(new JsonArray(body).getJsonObject(0).getString("timestamp"))
        .isEqualTo("2026-01-31T12:00:00.123Z");
    assertThat(
            new JsonArray(PLATFORM.rest().get("/logs/connection?typeId=pump&deviceId=none").body()))
        .isEmpty();
  }

  private static String action(TestClient.Received message) {
    return new JsonObject(message.payload()).getString("Action");
  }
}
