/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.registry.GatewayRole;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What applications see and may do; and what passes through untouched. */
class ApplicationsTest {
  @RegisterExtension static final RunningPlatform PLATFORM = new RunningPlatform();

  private String id;

  @BeforeEach
  void newId() {
    id = PLATFORM.newId();
  }

  @ParameterizedTest
  @DisplayName("APP-1 APP-2 APP-13 MQ-72 MQ-80 a filter that is not for applications")
  @ValueSource(
      strings = {
        "iotdm-1/#",
        "iotdm-1/type/+/id/+/mgmt/initiate/device/reboot",
        "iotdevice-1/type/+/id/+/response",
        "iot-2/evt/+/fmt/+",
        "iot-2/cmd/+/fmt/+",
        "iot-2/type/+/id/+/notify",
        "iot-2/type/pump/id/p07/intf/i1/evt/state",
        "iot-2/#"
      })
  void forbiddenFilter(String filter) throws Exception {
    TestClient application = PLATFORM.application();
    assertThatThrownBy(() -> application.granted(filter)).isInstanceOf(MqttException.class);
    application.awaitLoss();
  }

  @ParameterizedTest
  @DisplayName("APP-1 APP-2 MQ-72 MQ-80 a topic that is not for applications")
  @ValueSource(
      strings = {
        "iotdm-1/type/pump/id/p07/mgmt/initiate/device/reboot",
        "iotdevice-1/type/pump/id/p07/mgmt/manage",
        "iot-2/evt/s/fmt/json",
        "iot-2/cmd/c/fmt/json",
        "iot-2/type/pump/id/p07/mon",
        "iot-2/app/watch/mon"
      })
  void forbiddenTopic(String topic) throws Exception {
    TestClient application = PLATFORM.application();
    application.fire(topic, "{}", 1);
    application.awaitLoss();
  }

  @Test
  @DisplayName("APP-9 for a device that never connected nothing is kept")
  void unknownState() throws Exception {
    PLATFORM.simulator().registerDevice("pump", id, RunningPlatform.TOKEN);
    TestClient application =
        PLATFORM.application().subscribe("iot-2/type/pump/id/" + id + "/mon", 0);
    PLATFORM.client("d:acme01:pump:" + id).connect(RunningPlatform.deviceOptions());
    TestClient.Received first = application.next();
    assertThat(first.retained()).isFalse();
    assertThat(member(first, "Action")).isEqualTo("Connect");
  }

  @Test
  @DisplayName("APP-5 a state that is kept is forgotten after 8 days")
  void expiry() throws Exception {
    PLATFORM.device("pump", id);
    String filter = "iot-2/type/pump/id/" + id + "/mon";
    PLATFORM.clock().advance(Duration.ofDays(8).minusSeconds(1));
    assertThat(PLATFORM.application().subscribe(filter, 0).next().retained()).isTrue();
    PLATFORM.clock().advance(Duration.ofSeconds(2));
    TestClient late = PLATFORM.application().subscribe(filter, 0);
    PLATFORM.device("pump", id + "-marker");
    late.subscribe("iot-2/type/pump/id/" + id + "-marker/mon", 0);
    assertThat(late.next().topic()).contains("-marker");
  }

  @Test
  @DisplayName("APP-5 APP-6 an application that came back with its id is still kept as connected")
  void reusedApplication() throws Exception {
    TestClient first = PLATFORM.client("a:acme01:twice-" + id);
    first.connect(PLATFORM.applicationOptions());
    PLATFORM.client("a:acme01:twice-" + id).connect(PLATFORM.applicationOptions());
    first.awaitLoss();
    TestClient.Received kept =
        PLATFORM.application().subscribe("iot-2/app/twice-" + id + "/mon", 0).next();
    assertThat(kept.retained()).isTrue();
    assertThat(member(kept, "Action")).isEqualTo("Connect");
  }

  @ParameterizedTest(name = "clean session {0}")
  @DisplayName("APP-10 APP-12 clients without instance share, several of one id, clean or not")
  @ValueSource(booleans = {true, false})
  void withoutInstance(boolean clean) throws Exception {
    MqttConnectOptions options = PLATFORM.applicationOptions();
    options.setCleanSession(clean);
    List<TestClient> members = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      TestClient member = PLATFORM.client("A:acme01:pool-" + id);
      assertThat(member.connect(options)).isFalse();
      members.add(member.subscribe("iot-2/type/+/id/" + id + "/evt/+/fmt/+", 1));
    }
    assertThat(members).allMatch(member -> member.paho().isConnected());
    TestClient device = PLATFORM.device("pump", id);
    for (int i = 0; i < 4; i++) {
      device.publish("iot-2/evt/s/fmt/json", Integer.toString(i), 1);
    }
    List<String> payloads = new ArrayList<>();
    for (TestClient member : members) {
      payloads.add(member.next().payload());
      payloads.add(member.next().payload());
    }
    assertThat(payloads).containsExactlyInAnyOrder("0", "1", "2", "3");
  }

  @Test
  @DisplayName("APP-11 clients with and without instance do not share")
  void notShared() throws Exception {
    String filter = "iot-2/type/+/id/" + id + "/evt/+/fmt/+";
    TestClient plain = PLATFORM.client("A:acme01:pool-" + id);
    plain.connect(PLATFORM.applicationOptions());
    plain.subscribe(filter, 1);
    TestClient instance = PLATFORM.client("A:acme01:pool-" + id + ":1");
    instance.connect(PLATFORM.applicationOptions());
    instance.subscribe(filter, 1);
    PLATFORM.device("pump", id).publish("iot-2/evt/s/fmt/json", "x", 1);
    assertThat(plain.next().payload()).isEqualTo("x");
    assertThat(instance.next().payload()).isEqualTo("x");
  }

  @Test
  @DisplayName("APP-11 MQ-11 an instance may have a durable session")
  void durableInstance() throws Exception {
    MqttConnectOptions options = PLATFORM.applicationOptions();
    options.setCleanSession(false);
    TestClient instance = PLATFORM.client("A:acme01:pool-" + id + ":1");
    assertThat(instance.connect(options)).isFalse();
    instance.subscribe("iot-2/type/+/id/" + id + "/evt/+/fmt/+", 1);
    instance.paho().disconnect();
    PLATFORM.device("pump", id).publish("iot-2/evt/s/fmt/json", "kept", 1);
    assertThat(instance.connect(options)).isTrue();
    assertThat(instance.next().payload()).isEqualTo("kept");
  }

  @Test
  @DisplayName("APP-26 a client of MQTT 3.1 shows as mqtt3")
  void oldProtocol() throws Exception {
    PLATFORM.simulator().registerDevice("pump", id, RunningPlatform.TOKEN);
    MqttConnectOptions options = RunningPlatform.deviceOptions();
    options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1);
    PLATFORM.client("d:acme01:pump:" + id).connect(options);
    TestClient.Received state =
        PLATFORM.application().subscribe("iot-2/type/pump/id/" + id + "/mon", 0).next();
    assertThat(member(state, "Protocol")).isEqualTo("mqtt3");
  }

  @ParameterizedTest
  @DisplayName("EVT-6 EVT-7 EVT-8 CMD-12 a payload of any format passes as it is")
  @ValueSource(
      strings = {
        "json {\"d\":{\"a\":1},\"ts\":\"2026-01-31T12:00:00.000Z\"}",
        "json {\"a\":1}",
        "json no json at all",
        "xml <a/>",
        "text plain",
        "csv 1;2",
        "bin \u0000\u0001",
        "utf8 \u00e4",
        "own-format x"
      })
  void payloads(String text) throws Exception {
    String format = text.substring(0, text.indexOf(' '));
    String payload = text.substring(text.indexOf(' ') + 1);
    TestClient device = PLATFORM.device("pump", id).subscribe("iot-2/cmd/+/fmt/+", 1);
    TestClient application =
        PLATFORM.application().subscribe("iot-2/type/+/id/" + id + "/evt/+/fmt/+", 1);
    device.publish("iot-2/evt/s/fmt/" + format, payload, 1);
    TestClient.Received event = application.next();
    assertThat(event.topic()).endsWith("/fmt/" + format);
    assertThat(event.payload()).isEqualTo(payload);
    application.publish("iot-2/type/pump/id/" + id + "/cmd/c/fmt/" + format, payload, 1);
    TestClient.Received command = device.next();
    assertThat(command.topic()).isEqualTo("iot-2/cmd/c/fmt/" + format);
    assertThat(command.payload()).isEqualTo(payload);
  }

  @Test
  @DisplayName("EVT-7 bytes that are no text pass as well")
  void bytes() throws Exception {
    TestClient application =
        PLATFORM.application().subscribe("iot-2/type/+/id/" + id + "/evt/+/fmt/+", 1);
    byte[] raw = {(byte) 0xff, 0, (byte) 0xc3, 0x28};
    PLATFORM.device("pump", id).paho().publish("iot-2/evt/s/fmt/json", raw, 1, false);
    assertThat(application.next().payload()).isEqualTo(new String(raw, StandardCharsets.UTF_8));
  }

  @Test
  @DisplayName("EVT-5 CMD-5 a device neither sees events nor sends commands")
  void deviceRights() throws Exception {
    TestClient reader = PLATFORM.device("pump", id);
    assertThatThrownBy(() -> reader.granted("iot-2/evt/+/fmt/+")).isInstanceOf(MqttException.class);
    reader.awaitLoss();
    TestClient writer = PLATFORM.device("pump", id + "-w");
    writer.fire("iot-2/cmd/c/fmt/json", "{}", 1);
    writer.awaitLoss();
  }

  @Test
  @DisplayName("EVT-11 GW-16 at QoS 0 an event for a device nobody registered just vanishes")
  void vanishes() throws Exception {
    TestClient application = PLATFORM.application().subscribe(RunningPlatform.EVENTS, 1);
    TestClient gateway = PLATFORM.gateway("rtu", id, GatewayRole.STANDARD);
    gateway.publish("iot-2/type/pump/id/" + id + "/evt/s/fmt/json", "{}", 0);
    gateway.publish("iot-2/type/rtu/id/" + id + "/evt/s/fmt/json", "{}", 1);
    assertThat(application.next().topic()).contains("/type/rtu/");
    assertThat(PLATFORM.simulator().isRegistered("pump", id)).isFalse();
  }

  @Test
  @DisplayName("CMD-7 a gateway may subscribe to responses, and none ever comes")
  void responses() throws Exception {
    TestClient gateway = PLATFORM.gateway("rtu", id, GatewayRole.PRIVILEGED);
    assertThat(gateway.granted("iot-2/type/+/id/+/response")).isZero();
    gateway.subscribe("iot-2/type/+/id/+/cmd/+/fmt/+", 1);
    PLATFORM.application().publish("iot-2/type/rtu/id/" + id + "/cmd/c/fmt/json", "{}", 1);
    assertThat(gateway.next().topic()).contains("/cmd/");
    assertThat(gateway.waiting()).isZero();
  }

  @Test
  @DisplayName("EVT-14 REST-40 the cache tells when it took an event, whatever the event says")
  void cacheTime() throws Exception {
    RestClient rest = PLATFORM.rest();
    rest.put("/config/lec", new JsonObject().put("enabled", true));
    PLATFORM
        .device("pump", id)
        .publish("iot-2/evt/s/fmt/json", "{\"ts\":\"2001-01-01T00:00:00Z\"}", 1);
    String time =
        rest.get("/device/types/pump/devices/" + id + "/events/s").json().getString("timestamp");
    assertThat(time).startsWith("2026-").endsWith("+0000");
  }

  @Test
  @DisplayName("MQ-43 EVT-13 the cache holds five event ids per device, the oldest makes room")
  void cacheLimit() throws Exception {
    RestClient rest = PLATFORM.rest();
    rest.put("/config/lec", new JsonObject().put("enabled", true));
    TestClient device = PLATFORM.device("pump", id);
    for (int i = 0; i < 6; i++) {
      device.publish("iot-2/evt/e" + i + "/fmt/json", "{}", 1);
      PLATFORM.clock().advance(Duration.ofSeconds(1));
    }
    String events = "/device/types/pump/devices/" + id + "/events";
    assertThat(rest.get(events + "/e0").status()).isEqualTo(404);
    assertThat(rest.get(events + "/e1").status()).isEqualTo(200);
    assertThat(rest.get(events + "/e5").status()).isEqualTo(200);
  }

  @Test
  @DisplayName("CMD-11 MQ-10 a command that was not acknowledged comes again after a reconnect")
  void twice() throws Exception {
    PLATFORM.simulator().registerDevice("pump", id, RunningPlatform.TOKEN);
    TestClient device = PLATFORM.client("d:acme01:pump:" + id);
    device.keepSilent();
    MqttConnectOptions options = RunningPlatform.deviceOptions();
    options.setCleanSession(false);
    device.connect(options);
    device.subscribe("iot-2/cmd/+/fmt/+", 1);
    PLATFORM.application().publish("iot-2/type/pump/id/" + id + "/cmd/c/fmt/text", "x", 1);
    assertThat(device.next().payload()).isEqualTo("x");
    device.paho().disconnectForcibly(0, 1_000, false);
    assertThat(device.connect(options)).isTrue();
    assertThat(device.next().payload()).isEqualTo("x");
  }

  private static String member(TestClient.Received message, String name) {
    return new JsonObject(message.payload()).getString(name);
  }
}
