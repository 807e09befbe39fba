/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.registry.GatewayRole;
import java.util.List;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What gateways may subscribe to, and what they are told. */
class GatewaySubscriptionsTest {
  @RegisterExtension static final RunningPlatform PLATFORM = new RunningPlatform();

  private RestClient rest;
  private String id;

  @BeforeEach
  void client() {
    rest = PLATFORM.rest();
    id = PLATFORM.newId();
  }

  @Test
  @DisplayName("GW-8 GW-9 SIM-23 one concrete filter of a gateway without groups registers")
  void subscribeRegisters() throws Exception {
    TestClient gateway = groupless();
    gateway.subscribe("iot-2/type/pump/id/" + id + "/cmd/+/fmt/+", 1);
    assertThat(PLATFORM.simulator().isRegistered("pump", id)).isTrue();
    JsonObject device = rest.get("/device/types/pump/devices/" + id).json();
    assertThat(device.getString("gatewayId")).isEqualTo(id);
  }

  @Test
  @DisplayName("GW-9 two filters, a wildcard, or a gateway with a group register nobody")
  void subscribeDoesNotRegister() throws Exception {
    TestClient gateway = groupless();
    gateway
        .paho()
        .subscribe(
            new String[] {
              "iot-2/type/pump/id/" + id + "-a/cmd/+/fmt/+",
              "iot-2/type/pump/id/" + id + "-b/cmd/+/fmt/+"
            },
            new int[] {1, 1});
    gateway.subscribe("iot-2/type/pump-" + id + "/id/+/cmd/+/fmt/+", 1);
    PLATFORM
        .gateway("rtu", id + "-g", GatewayRole.PRIVILEGED)
        .subscribe("iot-2/type/pump/id/" + id + "-c/cmd/+/fmt/+", 1);
    for (String suffix : List.of("-a", "-b", "-c")) {
      assertThat(PLATFORM.simulator().isRegistered("pump", id + suffix)).isFalse();
    }
    assertThat(rest.get("/device/types/pump-" + id).status()).isEqualTo(404);
  }

  @Test
  @DisplayName("GW-17 CMD-3 CMD-4 a wildcard delivers the commands of members and itself only")
  void filtered() throws Exception {
    PLATFORM.simulator().registerDevice("pump", id + "-foreign", null);
    TestClient gateway = PLATFORM.gateway("rtu", id, GatewayRole.PRIVILEGED);
    gateway.subscribe("iot-2/type/+/id/+/cmd/+/fmt/+", 1);
    gateway.publish("iot-2/type/pump/id/" + id + "/evt/s/fmt/json", "{}", 1);
    TestClient application = PLATFORM.application();
    application.publish("iot-2/type/pump/id/" + id + "-foreign/cmd/c/fmt/text", "no", 1);
    application.publish("iot-2/type/pump/id/" + id + "/cmd/c/fmt/text", "member", 1);
    application.publish("iot-2/type/rtu/id/" + id + "/cmd/c/fmt/text", "itself", 1);
    assertThat(gateway.next().topic()).isEqualTo("iot-2/type/pump/id/" + id + "/cmd/c/fmt/text");
    assertThat(gateway.next().payload()).isEqualTo("itself");
  }

  @Test
  @DisplayName("CMD-4 GW-22 GW-26 a filter that names a device outside the group is refused, 180")
  void foreignFilter() throws Exception {
    PLATFORM.simulator().registerDevice("pump", id, null);
    TestClient gateway = PLATFORM.gateway("rtu", id, GatewayRole.PRIVILEGED);
    gateway.subscribe("iot-2/type/rtu/id/" + id + "/notify", 0);
    String filter = "iot-2/type/pump/id/" + id + "/cmd/+/fmt/+";
    assertThat(granted(gateway, filter)).isEqualTo(0x80);
    JsonObject notification = new JsonObject(gateway.next().payload());
    assertThat(notification.getString("Request")).isEqualTo("Subscribe");
    assertThat(notification.getInteger("RC")).isEqualTo(180);
    assertThat(notification.getString("Type")).isEqualTo("pump");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName(
      "CMD-5 GW-20 GW-21 GW-23 GW-24 GW-25 GW-26 GW-27 SIM-12 SIM-25 each cause has its number")
  @CsvSource({
    "iot-2/evt/s/fmt/json, 276, false",
    "iot-2/type/a b/id/d1/evt/s/fmt/json, 276, true",
    "iot-2/type/pump/id/d/1/evt/s/fmt/json, 276, false",
    "iot-2/type/pump/id/0123456789012345678901234567890123456/evt/s/fmt/json, 276, true",
    "iot-2/type/pump/id/d1/cmd/c/fmt/json, 276, false",
    "$SYS/broker, 289, false",
    "iot-2/type/foreign/id/d1/evt/s/fmt/json, 180, true"
  })
  void causes(String topic, int code, boolean named) throws Exception {
    if (!rest.get("/device/types/foreign").json().containsKey("id")) {
      PLATFORM.simulator().registerDevice("foreign", "d1", null);
    }
    TestClient gateway = PLATFORM.gateway("rtu", id, GatewayRole.PRIVILEGED);
    gateway.subscribe("iot-2/type/rtu/id/" + id + "/notify", 1);
    gateway.publish(topic, "{}", 1);
    TestClient.Received message = gateway.next();
    assertThat(message.topic()).isEqualTo("iot-2/type/rtu/id/" + id + "/notify");
    assertThat(message.qos()).isZero();
    assertThat(message.retained()).isFalse();
    JsonObject body = new JsonObject(message.payload());
    assertThat(body.getValue("RC")).isEqualTo(code);
    assertThat(body.getString("Request")).isEqualTo("Publish");
    assertThat(body.getString("Time")).isEqualTo("2026-01-31T12:00:00.123Z");
    assertThat(body.getString("Topic")).isEqualTo(topic);
    assertThat(body.getString("Client")).isEqualTo("g:acme01:rtu:" + id);
    assertThat(body.getString("Message")).isNotBlank();
    assertThat(body.containsKey("Type")).isEqualTo(named);
    assertThat(body.containsKey("Id")).isEqualTo(named);
    assertThat(gateway.paho().isConnected()).isTrue();
  }

  @Test
  @DisplayName(
      "EVT-5 GW-22 MQ-83 MQ-85 what is wrong to subscribe to or unsubscribe from is told as such")
  void requests() throws Exception {
    TestClient gateway = PLATFORM.gateway("rtu", id, GatewayRole.PRIVILEGED);
    gateway.subscribe("iot-2/type/rtu/id/" + id + "/notify", 0);
    assertThat(granted(gateway, "iot-2/type/+/id/+/evt/+/fmt/+")).isEqualTo(0x80);
    assertThat(new JsonObject(gateway.next().payload()).getString("Request"))
        .isEqualTo("Subscribe");
    gateway.paho().unsubscribe("iot-2/type/+/id/+/evt/+/fmt/+");
    JsonObject notification = new JsonObject(gateway.next().payload());
    assertThat(notification.getString("Request")).isEqualTo("Unsubscribe");
    assertThat(notification.getInteger("RC")).isEqualTo(276);
  }

  @Test
  @DisplayName("SDKDM-21 short topics of a gateway are refused and dropped, and it stays")
  void shortTopics() throws Exception {
    TestClient gateway = PLATFORM.gateway("rtu", id, GatewayRole.PRIVILEGED);
    gateway.subscribe("iot-2/type/rtu/id/" + id + "/notify", 0);
    assertThat(granted(gateway, "iot-2/cmd/+/fmt/+")).isEqualTo(0x80);
    assertThat(new JsonObject(gateway.next().payload()).getString("Request"))
        .isEqualTo("Subscribe");
    gateway.publish("iot-2/evt/s/fmt/json", "{}", 1);
    assertThat(new JsonObject(gateway.next().payload()).getString("Request")).isEqualTo("Publish");
    assertThat(PLATFORM.simulator().ledger().events("rtu", id)).isZero();
    assertThat(gateway.paho().isConnected()).isTrue();
  }

  @Test
  @DisplayName("SDKDM-2 SDKDM-20 eight filters for each of fifty devices, and its own at QoS 0")
  void manyFilters() throws Exception {
    TestClient gateway = PLATFORM.gateway("rtu", id, GatewayRole.PRIVILEGED);
    for (int device = 0; device < 50; device++) {
      String[] filters = new String[8];
      for (int i = 0; i < filters.length; i++) {
        filters[i] = "iotdm-1/type/pump/id/p" + device + "/mgmt/custom/bundle" + i + "/+";
      }
      gateway.paho().subscribe(filters);
    }
    assertThat(granted(gateway, "iot-2/type/rtu/id/" + id + "/cmd/+/fmt/+")).isZero();
    PLATFORM.application().publish("iot-2/type/rtu/id/" + id + "/cmd/c/fmt/text", "x", 1);
    assertThat(gateway.next().qos()).isZero();
  }

  @Test
  @DisplayName("GW-20 a gateway that has not subscribed is not told")
  void notSubscribed() throws Exception {
    TestClient gateway = PLATFORM.gateway("rtu", id, GatewayRole.PRIVILEGED);
    gateway.publish("iot-2/evt/s/fmt/json", "{}", 1);
    gateway.subscribe("iot-2/type/rtu/id/" + id + "/cmd/+/fmt/+", 1);
    PLATFORM.application().publish("iot-2/type/rtu/id/" + id + "/cmd/c/fmt/text", "x", 1);
    assertThat(gateway.next().payload()).isEqualTo("x");
  }

  @Test
  @DisplayName("GW-30 a gateway may watch the state of devices, and sees that of its group")
  void monitoring() throws Exception {
    TestClient gateway = PLATFORM.gateway("rtu", id, GatewayRole.PRIVILEGED);
    gateway.subscribe("iot-2/mon", 0);
    assertThat(gateway.next().topic()).isEqualTo("iot-2/type/rtu/id/" + id + "/mon");
    PLATFORM.device("pump", id + "-foreign");
    PLATFORM.device("pump", id);
    PLATFORM.simulator().administration().addToGroup(groupId(), "pump", id);
    gateway.subscribe("iot-2/type/pump/id/+/mon", 0);
    assertThat(gateway.next().topic()).isEqualTo("iot-2/type/pump/id/" + id + "/mon");
  }

  @Test
  @DisplayName("GW-31 a device may subscribe to its notifications")
  void deviceNotifications() throws Exception {
    TestClient device = PLATFORM.device("pump", id);
    assertThat(granted(device, "iot-2/notify")).isZero();
    device.publish("iot-2/evt/s/fmt/json", "{}", 1);
    assertThat(device.paho().isConnected()).isTrue();
    assertThat(device.waiting()).isZero();
  }

  private TestClient groupless() throws Exception {
    TestClient gateway = PLATFORM.gateway("rtu", id, GatewayRole.PRIVILEGED);
    PLATFORM.simulator().administration().setGatewayRole("rtu", id, GatewayRole.PRIVILEGED, false);
    return gateway;
  }

  private String groupId() {
    return "gw_def_res_grp:acme01:rtu:" + id;
  }

  private static int granted(TestClient client, String filter) throws MqttException {
    return client.granted(filter);
  }
}
