/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.ManagementClient.Form;
import io.wiotp.devkit.simulator.RestClient.Answer;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.registry.GatewayRole;
import java.time.Duration;
import java.util.List;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManageTest {
  @RegisterExtension static final RunningPlatform PLATFORM = new RunningPlatform();

  private RestClient rest;

  @BeforeEach
  void client() {
    rest = PLATFORM.rest();
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  @DisplayName(
      "DM-1 DM-2 DM-3 DM-10 DM-11 DM-20 DM-22 DM-40 DM-50 DM-61 SIM-33 SIM-40 manage is answered"
          + " 200 with its reqId at QoS 1 on the sender's form")
  void manage(Form form) throws Exception {
    ManagementClient device = ManagementClient.connect(PLATFORM, form);
    assertThat(rest.get(device.path() + "/mgmt").status()).isEqualTo(404);
    String reqId = device.request("mgmt/manage", null);
    assertThat(device.response()).isEqualTo(new JsonObject().put("rc", 200).put("reqId", reqId));
    assertThat(rest.get(device.path() + "/mgmt").status()).isEqualTo(200);
    assertThat(device.nothingCame()).isTrue();
  }

  @Test
  @DisplayName(
      "DM-51 DM-52 DM-53 DM-54 DM-56 DM-57 DM-58 DM-64 SIM-30 REST-25 REST-33 what manage says is"
          + " stored and readable")
  void stored() throws Exception {
    ManagementClient device = ManagementClient.connect(PLATFORM, Form.DEVICE);
    JsonObject info =
        new JsonObject()
            .put("serialNumber", "K-1007")
            .put("manufacturer", "m")
            .put("model", "x")
            .put("deviceClass", "c")
            .put("description", "d")
            .put("fwVersion", "5.4.0")
            .put("hwVersion", "1")
            .put("descriptiveLocation", "north");
    JsonObject metadata = new JsonObject().put("site", "north").putNull("empty");
    JsonObject supports = new JsonObject().put("deviceActions", true).put("firmwareActions", true);
    assertThat(
            device.code(
                "mgmt/manage",
                new JsonObject()
                    .put("lifetime", 7200)
                    .put("supports", supports)
                    .put("deviceInfo", info)
                    .put("metadata", metadata)))
        .isEqualTo(200);
    JsonObject shown = rest.get(device.path()).json();
    assertThat(shown.getJsonObject("deviceInfo")).isEqualTo(info);
    assertThat(shown.getJsonObject("metadata")).isEqualTo(metadata);
    assertThat(rest.get(device.path() + "/mgmt").json())
        .isEqualTo(
            new JsonObject()
                .put("dormant", false)
                .put("dormantDateTime", time(Duration.ofSeconds(7200)))
                .put("lastActivityDateTime", time(Duration.ZERO))
                .put("supports", supports)
                .put(
                    "firmware",
                    new JsonObject()
                        .put("version", "")
                        .put("name", "")
                        .put("uri", "")
                        .put("verifier", "")
                        .put("state", 0)
                        .put("updateStatus", 0)
                        .put("updatedDateTime", "")));
  }

  @Test
  @DisplayName(
      "DM-58 DM-62 DM-69 SDKDM-24 another manage replaces what it says and leaves the rest")
  void replaced() throws Exception {
    ManagementClient device = ManagementClient.connect(PLATFORM, Form.DEVICE);
    device.code(
        "mgmt/manage",
        new JsonObject()
            .put("lifetime", 3600)
            .put("supports", new JsonObject().put("deviceActions", true))
            .put("deviceInfo", new JsonObject().put("model", "m").put("fwVersion", "1"))
            .put("metadata", new JsonObject().put("a", 1)));
    assertThat(
            device.code(
                "mgmt/manage",
                new JsonObject()
                    .put("supports", new JsonObject().put("firmwareActions", true))
                    .put("deviceInfo", new JsonObject().put("fwVersion", "2"))))
        .isEqualTo(200);
    JsonObject management = rest.get(device.path() + "/mgmt").json();
    assertThat(management.getJsonObject("supports"))
        .isEqualTo(new JsonObject().put("deviceActions", false).put("firmwareActions", true));
    assertThat(management.containsKey("dormantDateTime")).isFalse();
    JsonObject shown = rest.get(device.path()).json();
    assertThat(shown.getJsonObject("deviceInfo")).isEqualTo(new JsonObject().put("fwVersion", "2"));
    assertThat(shown.getJsonObject("metadata")).isEqualTo(new JsonObject().put("a", 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"lifetime\":1}",
        "{\"lifetime\":3599}",
        "{\"lifetime\":-1}",
        "{\"lifetime\":\"3600\"}",
        "{\"lifetime\":3600.5}",
        "{\"lifetime\":9223372036854775807}",
        "{\"lifetime\":99999999999999999999999999}",
        "{\"supports\":[]}",
        "{\"supports\":{\"deviceActions\":1}}",
        "{\"supports\":{\"firmwareActions\":\"true\"}}",
        "{\"deviceInfo\":\"K-1007\"}",
        "{\"deviceInfo\":{\"fwVersion\":5}}",
        "{\"metadata\":[1]}",
        "{\"metadata\":\"north\"}"
      })
  @DisplayName(
      "DM-17 DM-43 DM-51 DM-52 DM-56 DM-57 SDKDM-12 SIM-29 a wrong member is 400 and nothing is stored")
  void wrong(String d) throws Exception {
    ManagementClient device = ManagementClient.connect(PLATFORM, Form.DEVICE);
    JsonObject answer = device.ask("mgmt/manage", new JsonObject(d));
    assertThat(answer.getInteger("rc")).isEqualTo(400);
    assertThat(answer.getString("message")).isNotBlank();
    assertThat(rest.get(device.path() + "/mgmt").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"lifetime\":0}",
        "{\"lifetime\":3600}",
        "{\"lifetime\":null,\"supports\":null,\"deviceInfo\":null,\"metadata\":null}",
        "{\"supports\":{\"deviceActions\":null}}",
        "{\"supports\":{\"some-bundle\":false}}",
        "{\"deviceInfo\":{}}",
        "{\"deviceInfo\":{\"serialNumber\":null,\"model\":null,\"unknown\":7},\"metadata\":{}}",
        "{\"unknown\":{\"x\":[1]}}"
      })
  @DisplayName(
      "DM-18 DM-51 DM-59 DM-60 SDKDM-13 SDKDM-25 SDKDM-36 null is absent, empty and unknown"
          + " members are accepted")
  void accepted(String d) throws Exception {
    ManagementClient device = ManagementClient.connect(PLATFORM, Form.DEVICE);
    assertThat(device.code("mgmt/manage", new JsonObject(d))).isEqualTo(200);
  }

  @Test
  @DisplayName("DM-44 DM-55 SIM-29 a bundle that does not exist is 403")
  void unknownBundle() throws Exception {
    ManagementClient device = ManagementClient.connect(PLATFORM, Form.DEVICE);
    JsonObject d = new JsonObject().put("supports", new JsonObject().put("acme-ops-v1", true));
    assertThat(device.code("mgmt/manage", d)).isEqualTo(403);
    assertThat(rest.get(device.path() + "/mgmt").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  @DisplayName("DM-23 DM-70 SDKDM-11 unmanage ends it, and again is 200 too")
  void unmanage(Form form) throws Exception {
    ManagementClient device = ManagementClient.connect(PLATFORM, form);
    device.code("mgmt/manage", null);
    assertThat(device.code("mgmt/unmanage", null)).isEqualTo(200);
    assertThat(rest.get(device.path() + "/mgmt").status()).isEqualTo(404);
    assertThat(device.code("mgmt/unmanage", null)).isEqualTo(200);
  }

  @Test
  @DisplayName("DM-4 SIM-33 without reqId nothing is answered, but done")
  void silent() throws Exception {
    ManagementClient device = ManagementClient.connect(PLATFORM, Form.DEVICE);
    device.send("mgmt/manage", "{}");
    device.send("mgmt/manage", "{\"reqId\":null,\"d\":{\"lifetime\":1}}");
    device.send("mgmt/manage", "{\"reqId\":7}");
    assertThat(device.nothingCame()).isTrue();
    assertThat(rest.get(device.path() + "/mgmt").status()).isEqualTo(200);
  }

  @Test
  @DisplayName("DM-4 DM-6 a reqId comes back unchanged, whatever it is, and many may overlap")
  void requestIds() throws Exception {
    ManagementClient device = ManagementClient.connect(PLATFORM, Form.DEVICE);
    List<String> reqIds = List.of("", "a b", "\u00e4\ud83d\ude00", "\"\\/\n", "x".repeat(2000));
    for (String reqId : reqIds) {
      device.send("mgmt/manage", new JsonObject().put("reqId", reqId).encode());
    }
    for (String reqId : reqIds) {
      assertThat(device.response().getString("reqId")).isEqualTo(reqId);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  @DisplayName("MQ-5 MQ-6 MQ-7 SDKDM-51 a request of any quality of service is answered once, at 1")
  void qualities(int qos) throws Exception {
    ManagementClient device = ManagementClient.connect(PLATFORM, Form.DEVICE);
    device.client().publish("iotdevice-1/mgmt/manage", "{\"reqId\":\"q\"}", qos);
    assertThat(device.response().getString("reqId")).isEqualTo("q");
    assertThat(device.nothingCame()).isTrue();
  }

  @Test
  @DisplayName("DM-64 DM-65 DM-66 SIM-31 a lifetime ends with the clock, and only manage renews it")
  void dormancy() throws Exception {
    ManagementClient device = ManagementClient.connect(PLATFORM, Form.DEVICE);
    device.code("mgmt/manage", new JsonObject().put("lifetime", 3600));
    PLATFORM.clock().advance(Duration.ofSeconds(3000));
    device.client().publish("iot-2/evt/s/fmt/json", "{}", 1);
    JsonObject management = rest.get(device.path() + "/mgmt").json();
    assertThat(management.getString("lastActivityDateTime")).isEqualTo(time(Duration.ZERO));
    assertThat(management.getString("dormantDateTime")).isEqualTo(time(Duration.ofSeconds(600)));
    PLATFORM.clock().advance(Duration.ofSeconds(599));
    assertThat(rest.get(device.path() + "/mgmt").status()).isEqualTo(200);
    PLATFORM.clock().advance(Duration.ofSeconds(1));
    assertThat(rest.get(device.path() + "/mgmt").status()).isEqualTo(404);
    device.code("mgmt/manage", new JsonObject().put("lifetime", 3600));
    PLATFORM.clock().advance(Duration.ofSeconds(3000));
    device.code("mgmt/manage", new JsonObject().put("lifetime", 3600));
    PLATFORM.clock().advance(Duration.ofSeconds(3000));
    assertThat(rest.get(device.path() + "/mgmt").status()).isEqualTo(200);
  }

  @Test
  @DisplayName("DM-68 a device stays managed while it is not connected")
  void disconnected() throws Exception {
    ManagementClient device = ManagementClient.connect(PLATFORM, Form.DEVICE);
    device.code("mgmt/manage", null);
    device.client().close();
    assertThat(rest.get(device.path() + "/mgmt").status()).isEqualTo(200);
  }

  @Test
  @DisplayName("DM-180 DM-183 DM-186 GW-4 each device of a gateway is managed for itself")
  void behindGateway() throws Exception {
    String id = PLATFORM.newId();
    TestClient gateway = PLATFORM.gateway("rtu", id, GatewayRole.PRIVILEGED);
    gateway.subscribe("iotdm-1/type/+/id/+/#", 1);
    ManagementClient self = ManagementClient.behind(gateway, new DeviceKey("rtu", id));
    ManagementClient one = ManagementClient.behind(gateway, new DeviceKey("pump", id + "-1"));
    ManagementClient two = ManagementClient.behind(gateway, new DeviceKey("pump", id + "-2"));
    JsonObject actions = new JsonObject().put("deviceActions", true);
    assertThat(one.code("mgmt/manage", new JsonObject().put("supports", actions))).isEqualTo(200);
    assertThat(two.code("mgmt/manage", new JsonObject().put("lifetime", 3600))).isEqualTo(200);
    assertThat(rest.get(self.path() + "/mgmt").status()).isEqualTo(404);
    JsonObject first = rest.get(one.path() + "/mgmt").json();
    assertThat(first.getJsonObject("supports").getBoolean("deviceActions")).isTrue();
    assertThat(first.containsKey("dormantDateTime")).isFalse();
    JsonObject second = rest.get(two.path() + "/mgmt").json();
    assertThat(second.getJsonObject("supports").getBoolean("deviceActions")).isFalse();
    assertThat(second.containsKey("dormantDateTime")).isTrue();
  }

  @Test
  @DisplayName("DM-181 manage of a privileged gateway registers a device that is unknown")
  void registers() throws Exception {
    ManagementClient attached = ManagementClient.connect(PLATFORM, Form.ATTACHED);
    assertThat(PLATFORM.simulator().isRegistered("pump", attached.device().deviceId())).isFalse();
    assertThat(attached.code("mgmt/manage", null)).isEqualTo(200);
    assertThat(PLATFORM.simulator().isRegistered("pump", attached.device().deviceId())).isTrue();
  }

  @Test
  @DisplayName("DM-9 SDKDM-40 SDKDM-52 MQ-79 a gateway's untyped filter gets typed responses")
  void untypedFilter() throws Exception {
    String id = PLATFORM.newId();
    TestClient gateway = PLATFORM.gateway("rtu", id, GatewayRole.PRIVILEGED);
    gateway.subscribe("iotdm-1/#", 1);
    ManagementClient attached = ManagementClient.behind(gateway, new DeviceKey("pump", id));
    assertThat(attached.code("mgmt/manage", null)).isEqualTo(200);
  }

  @Test
  @DisplayName("DM-8 SDKDM-1 SDKDM-48 a device may subscribe to the response alone")
  void responseOnly() throws Exception {
    String id = PLATFORM.newId();
    TestClient device = PLATFORM.device("pump", id).subscribe("iotdm-1/response", 1);
    device.publish("iotdevice-1/mgmt/manage", "{\"reqId\":\"r\"}", 1);
    assertThat(device.next().topic()).isEqualTo("iotdm-1/response");
    rest.put(
        "/device/types/pump/devices/" + id + "/location",
        new JsonObject().put("latitude", 1).put("longitude", 2));
    device.publish("iotdevice-1/mgmt/manage", "{\"reqId\":\"s\"}", 1);
    assertThat(new JsonObject(device.next().payload()).getString("reqId")).isEqualTo("s");
  }

  @Test
  @DisplayName(
      "DM-185 SIM-10 the device itself sees what its gateway is answered, in the short form")
  void alsoForTheDevice() throws Exception {
    String id = PLATFORM.newId();
    TestClient gateway = PLATFORM.gateway("rtu", id, GatewayRole.PRIVILEGED);
    gateway.subscribe("iotdm-1/type/+/id/+/#", 1);
    rest.post("/device/types", new JsonObject().put("id", "pump"));
    rest.post(
        "/device/types/pump/devices",
        new JsonObject()
            .put("deviceId", id)
            .put("authToken", RunningPlatform.TOKEN)
            .put("gatewayTypeId", "rtu")
            .put("gatewayId", id));
    TestClient device = PLATFORM.client("d:acme01:pump:" + id);
    device.connect(RunningPlatform.deviceOptions());
    device.subscribe("iotdm-1/response", 1);
    JsonObject answer =
        ManagementClient.behind(gateway, new DeviceKey("pump", id)).ask("mgmt/manage", null);
    TestClient.Received seen = device.next();
    assertThat(seen.topic()).isEqualTo("iotdm-1/response");
    assertThat(new JsonObject(seen.payload())).isEqualTo(answer);
  }

  @Test
  @DisplayName("GW-17 SDKDM-2 another gateway does not see what is outside its group")
  void outsideTheGroup() throws Exception {
    String id = PLATFORM.newId();
    TestClient gateway = PLATFORM.gateway("rtu", id, GatewayRole.PRIVILEGED);
    gateway.subscribe("iotdm-1/type/rtu/id/" + id + "/response", 1);
    TestClient other = PLATFORM.gateway("rtu", id + "-o", GatewayRole.PRIVILEGED);
    other.subscribe("iotdm-1/type/+/id/+/response", 1);
    ManagementClient.behind(gateway, new DeviceKey("rtu", id)).code("mgmt/manage", null);
    ManagementClient.behind(other, new DeviceKey("rtu", id + "-o")).code("mgmt/manage", null);
    assertThat(other.waiting()).isZero();
  }

  @Test
  @DisplayName("DM-12 SIM-14 what is pushed while a durable device is away waits for it")
  void away() throws Exception {
    String id = PLATFORM.newId();
    PLATFORM.simulator().registerDevice("pump", id, RunningPlatform.TOKEN);
    MqttConnectOptions durable = RunningPlatform.deviceOptions();
    durable.setCleanSession(false);
    TestClient device = PLATFORM.client("d:acme01:pump:" + id);
    device.connect(durable);
    device.subscribe("iotdm-1/#", 1);
    device.publish("iotdevice-1/mgmt/manage", "{\"reqId\":\"r\"}", 1);
    device.next();
    device.paho().disconnect(1000);
    assertThat(
            rest.put(
                    "/device/types/pump/devices/" + id + "/location",
                    new JsonObject().put("latitude", 1).put("longitude", 2))
                .status())
        .isEqualTo(200);
    assertThat(device.connect(durable)).isTrue();
    assertThat(device.next().topic()).isEqualTo("iotdm-1/device/update");
  }

  @Test
  @DisplayName("AUTH-16 a removed device is not managed any more when it is registered again")
  void removed() throws Exception {
    ManagementClient device = ManagementClient.connect(PLATFORM, Form.DEVICE);
    device.code("mgmt/manage", null);
    device.code("add/diag/errorCodes", new JsonObject().put("errorCode", 1));
    assertThat(rest.delete(device.path()).status()).isEqualTo(204);
    Answer gone = rest.get(device.path() + "/mgmt");
    assertThat(gone.status()).isEqualTo(404);
    PLATFORM.simulator().registerDevice("pump", device.device().deviceId(), RunningPlatform.TOKEN);
    assertThat(rest.get(device.path() + "/mgmt").status()).isEqualTo(404);
    assertThat(rest.get(device.path()).json().getJsonObject("refs").isEmpty()).isTrue();
  }

  private static String time(Duration later) {
    return PLATFORM.clock().instant().plus(later).toString();
  }
}
