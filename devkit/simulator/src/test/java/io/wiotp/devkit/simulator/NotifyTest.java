/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.ManagementClient.Form;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Changed attributes: from devices by notify, and to devices after a change over HTTP. */
class NotifyTest {
  @RegisterExtension static final RunningPlatform PLATFORM = new RunningPlatform();

  private RestClient rest;

  @BeforeEach
  void client() {
    rest = PLATFORM.rest();
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  @DisplayName(
      "DM-29 DM-106 DM-130 DM-131 DM-132 DM-133 DM-134 DM-135 DM-136 DM-137 DM-138 a notification"
          + " changes the firmware members that it has")
  void firmware(Form form) throws Exception {
    ManagementClient device = managed(form);
    JsonObject image =
        new JsonObject()
            .put("version", "5.5.0")
            .put("name", "esf")
            .put("uri", "https://fw.example/esf.bin")
            .put("verifier", "9e10")
            .put("state", 0)
            .put("updateStatus", 0)
            .put("updatedDateTime", "");
    assertThat(device.code("notify", fields("mgmt.firmware", image))).isEqualTo(200);
    assertThat(
            device.code(
                "notify",
                fields("mgmt.firmware", new JsonObject().put("state", 2).put("updateStatus", 6))))
        .isEqualTo(200);
    assertThat(firmware(device))
        .isEqualTo(
            image
                .put("state", 2)
                .put("updateStatus", 6)
                .put("updatedDateTime", PLATFORM.clock().instant().toString()));
  }

  @Test
  @DisplayName("DM-104 SDKDM-26 SDKDM-32 SDKDM-39 parts of attributes, and a field without a list")
  void parts() throws Exception {
    ManagementClient device = managed(Form.DEVICE);
    assertThat(device.code("notify", fields("mgmt.firmware.state", 1))).isEqualTo(200);
    assertThat(device.code("notify", fields("mgmt.firmware.updateStatus", 3))).isEqualTo(200);
    assertThat(
            device.code("notify", new JsonObject().put("field", "metadata").put("value", map("a"))))
        .isEqualTo(200);
    assertThat(device.code("notify", fields("metadata.b", 2))).isEqualTo(200);
    assertThat(device.code("notify", fields("deviceInfo.fwVersion", "6"))).isEqualTo(200);
    assertThat(firmware(device).getInteger("state")).isEqualTo(1);
    assertThat(firmware(device).getInteger("updateStatus")).isEqualTo(3);
    JsonObject shown = rest.get(device.path()).json();
    assertThat(shown.getJsonObject("metadata")).isEqualTo(map("a").put("b", 2));
    assertThat(shown.getJsonObject("deviceInfo").getString("fwVersion")).isEqualTo("6");
  }

  @Test
  @DisplayName("DM-63 DM-104 DM-105 several attributes in one notification")
  void several() throws Exception {
    ManagementClient device = managed(Form.DEVICE);
    JsonObject d = fields("location", new JsonObject().put("latitude", 4).put("longitude", 5));
    d.getJsonArray("fields")
        .add(field("deviceInfo", new JsonObject().put("fwVersion", "2").putNull("model")))
        .add(field("metadata", map("z")));
    assertThat(device.code("notify", d)).isEqualTo(200);
    assertThat(rest.get(device.path() + "/location").json().getInteger("latitude")).isEqualTo(4);
    JsonObject shown = rest.get(device.path()).json();
    assertThat(shown.getJsonObject("metadata")).isEqualTo(map("z"));
    assertThat(shown.getJsonObject("deviceInfo")).isEqualTo(new JsonObject().put("fwVersion", "2"));
    assertThat(device.nothingCame()).isTrue();
  }

  @Test
  @DisplayName("DM-4 DM-106 SDKDM-7 SDKDM-8 without reqId it is done and not answered")
  void silent() throws Exception {
    ManagementClient device = managed(Form.DEVICE);
    device.send("notify", new JsonObject().put("d", fields("mgmt.firmware", state(2))).encode());
    assertThat(device.nothingCame()).isTrue();
    assertThat(firmware(device).getInteger("state")).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"fields\":[]}",
        "{\"fields\":null}",
        "{\"fields\":{\"field\":\"metadata\",\"value\":{}}}",
        "{\"fields\":[\"mgmt.firmware\"]}",
        "{\"fields\":[null]}",
        "{\"fields\":[{\"value\":{}}]}",
        "{\"fields\":[{\"field\":7,\"value\":{}}]}",
        "{\"fields\":[{\"field\":\"metadata\"}]}",
        "{\"fields\":[{\"field\":\"metadata\",\"value\":null}]}",
        "{\"fields\":[{\"field\":\"metadata\",\"value\":\"\"}]}",
        "{\"fields\":[{\"field\":\"mgmt.firmware\",\"value\":{\"state\":3}}]}",
        "{\"fields\":[{\"field\":\"mgmt.firmware\",\"value\":{\"state\":\"1\"}}]}",
        "{\"fields\":[{\"field\":\"mgmt.firmware\",\"value\":{\"updateStatus\":7}}]}",
        "{\"fields\":[{\"field\":\"mgmt.firmware\",\"value\":{\"uri\":1}}]}",
        "{\"fields\":[{\"field\":\"mgmt\",\"value\":{}}]}",
        "{\"fields\":[{\"field\":\"mgmt.other\",\"value\":{}}]}",
        "{\"fields\":[{\"field\":\"location\",\"value\":{\"latitude\":1}}]}",
        "{\"fields\":[{\"field\":\"deviceInfo\",\"value\":{\"model\":1}}]}",
        "{\"fields\":[{\"field\":\"weather\",\"value\":{}}]}",
        "{\"fields\":[{\"field\":\"\",\"value\":{}}]}",
        "{\"fields\":[{\"field\":\".\",\"value\":{}}]}"
      })
  @DisplayName("DM-43 DM-106 DM-137 DM-138 SIM-34 a notification that is not valid is 400")
  void wrong(String d) throws Exception {
    ManagementClient device = managed(Form.DEVICE);
    assertThat(device.code("notify", new JsonObject(d))).isEqualTo(400);
  }

  @Test
  @DisplayName("DM-106 SIM-34 a notification with one bad field changes nothing")
  void allOrNothing() throws Exception {
    ManagementClient device = managed(Form.DEVICE);
    JsonObject d = fields("mgmt.firmware", state(2));
    d.getJsonArray("fields").add(field("metadata", map("a"))).add(field("weather", map("b")));
    assertThat(device.code("notify", d)).isEqualTo(400);
    assertThat(firmware(device).getInteger("state")).isZero();
    assertThat(rest.get(device.path()).json().getJsonObject("metadata").isEmpty()).isTrue();
  }

  @Test
  @DisplayName("DM-14 DM-106 DM-107 a device that is not managed has nothing to notify of")
  void unmanaged() throws Exception {
    ManagementClient device = ManagementClient.connect(PLATFORM, Form.DEVICE);
    assertThat(device.code("notify", fields("mgmt.firmware", state(1)))).isEqualTo(400);
  }

  @Test
  @DisplayName("DM-106 SIM-73 metadata can not grow without end, notification by notification")
  void growth() throws Exception {
    ManagementClient device = managed(Form.DEVICE);
    assertThat(device.code("notify", fields("metadata.a", "x".repeat(90_000)))).isEqualTo(200);
    assertThat(device.code("notify", fields("metadata.b", "x".repeat(90_000)))).isEqualTo(400);
    assertThat(device.code("notify", fields("metadata.a", "y"))).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  @DisplayName(
      "DM-30 DM-110 DM-111 DM-112 DM-116 REST-34 SIM-39 SIM-40 a location set over HTTP is told to"
          + " a managed device, without reqId")
  void pushedLocation(Form form) throws Exception {
    ManagementClient device = managed(form);
    JsonObject location = new JsonObject().put("latitude", 45.5).put("longitude", 9.2);
    JsonObject set = rest.put(device.path() + "/location", location).json();
    assertThat(device.next("device/update"))
        .isEqualTo(new JsonObject().put("d", fields("location", set)));
  }

  @Test
  @DisplayName("DM-113 DM-116 REST-18 SDKDM-30 SIM-39 so are metadata and deviceInfo")
  void pushedTexts() throws Exception {
    ManagementClient device = managed(Form.DEVICE);
    JsonObject info = new JsonObject().put("model", "m");
    rest.put(device.path(), new JsonObject().put("metadata", map("a")));
    assertThat(device.next("device/update"))
        .isEqualTo(new JsonObject().put("d", fields("metadata", map("a"))));
    rest.put(device.path(), new JsonObject().put("deviceInfo", info));
    assertThat(device.next("device/update"))
        .isEqualTo(new JsonObject().put("d", fields("deviceInfo", info)));
    rest.put(device.path(), new JsonObject().put("deviceInfo", info));
    rest.put(device.path(), new JsonObject().put("status", new JsonObject().put("alert", true)));
    assertThat(device.nothingCame()).isTrue();
  }

  @Test
  @DisplayName("DM-13 DM-116 DM-70 SIM-39 a device that is not managed is told nothing")
  void notPushed() throws Exception {
    ManagementClient device = ManagementClient.connect(PLATFORM, Form.DEVICE);
    JsonObject location = new JsonObject().put("latitude", 45.5).put("longitude", 9.2);
    rest.put(device.path() + "/location", location);
    rest.put(device.path(), new JsonObject().put("metadata", map("a")));
    assertThat(device.nothingCame()).isTrue();
    device.code("mgmt/manage", null);
    device.code("mgmt/unmanage", null);
    rest.put(device.path() + "/location", location);
    assertThat(device.nothingCame()).isTrue();
  }

  @Test
  @DisplayName("DM-115 SDKDM-5 SDKDM-37 an answer to what asked for none is ignored")
  void needlessAnswer() throws Exception {
    ManagementClient device = managed(Form.DEVICE);
    rest.put(device.path(), new JsonObject().put("metadata", map("a")));
    device.next("device/update");
    device.send("response", "{\"rc\":204,\"reqId\":null}");
    device.send("response", "{\"rc\":204}");
    assertThat(device.nothingCame()).isTrue();
  }

  private static ManagementClient managed(Form form) throws Exception {
    ManagementClient device = ManagementClient.connect(PLATFORM, form);
    assertThat(device.code("mgmt/manage", null)).isEqualTo(200);
    return device;
  }

  private JsonObject firmware(ManagementClient device) throws Exception {
    return rest.get(device.path() + "/mgmt").json().getJsonObject("firmware");
  }

  private static JsonObject fields(String name, Object value) {
    return new JsonObject().put("fields", new JsonArray().add(field(name, value)));
  }

  private static JsonObject field(String name, Object value) {
    return new JsonObject().put("field", name).put("value", value);
  }

  private static JsonObject state(int state) {
    return new JsonObject().put("state", state);
  }

  private static JsonObject map(String name) {
    return new JsonObject().put(name, 1);
  }
}
