/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.ManagementClient.Form;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedManagementTest {
  private static final List<String> OPERATIONS =
      List.of("mgmt/manage", "device/update/location", "notify");

  @RegisterExtension static final RunningPlatform PLATFORM = new RunningPlatform();

  static List<String> operations() {
    return OPERATIONS;
  }

  @ParameterizedTest
  @MethodSource("operations")
  @DisplayName("DM-43 SIM-34 what can not be read is 400 if its reqId can, else nothing")
  void malformed(String operation) throws Exception {
    ManagementClient device = ManagementClient.connect(PLATFORM, Form.DEVICE);
    for (String text :
        List.of(
            "",
            "x",
            "[]",
            "7",
            "\"reqId\"",
            "{\"d\":{},",
            "{\"reqId\":",
            "{\"d\":{\"reqId\":\"inner\"",
            "{\"d\":" + "[".repeat(60_000),
            "[".repeat(131_072))) {
      device.send(operation, text);
    }
    assertThat(device.nothingCame()).isTrue();
    for (String rest :
        List.of(
            "",
            ",",
            ",\"d\":",
            ",\"d\":{",
            "}x",
            "}}",
            ",\"d\":7}",
            ",\"d\":\"\"}",
            ",\"d\":[]}",
            ",\"d\":true}",
            ",\"reqId\":\"again\"}",
            ",\"d\":" + "{\"a\":".repeat(20_000),
            ",\"d\":" + "[".repeat(100) + "]".repeat(100) + "}",
            ",\"d\":{\"n\":" + "9".repeat(50_000) + "}}",
            ",\"d\":{\"n\":1e999}}",
            ",\"d\":{\"n\":NaN}}",
            ",\"d\":{\"s\":\"\\ud800\"}}",
            ",\"d\":{\"\\udc00\":1}}")) {
      device.send(operation, "{\"reqId\":\"known\"" + rest);
      JsonObject answer = device.response();
      assertThat(answer.getString("reqId")).isEqualTo("known");
      assertThat(answer.getInteger("rc")).as(rest).isEqualTo(400);
    }
    assertThat(device.nothingCame()).isTrue();
    assertThat(device.client().paho().isConnected()).isTrue();
  }

  @Test
  @DisplayName("DM-1 SIM-34 SIM-73 a text that is not UTF-8 is 400")
  void notUtf8() throws Exception {
    ManagementClient device = ManagementClient.connect(PLATFORM, Form.DEVICE);
    byte[] frame = "{\"reqId\":\"known\",\"d\":{\"metadata\":{\"a\":\"?\"}}}".getBytes("US-ASCII");
    for (int i = 0; i < frame.length; i++) {
      if (frame[i] == '?') {
        frame[i] = (byte) 0xFF;
      }
    }
    device.client().paho().publish("iotdevice-1/mgmt/manage", frame, 1, false);
    assertThat(device.response())
        .isEqualTo(
            new JsonObject()
                .put("rc", 400)
                .put("message", "The text is not UTF-8.")
                .put("reqId", "known"));
    device
        .client()
        .paho()
        .publish("iotdevice-1/mgmt/manage", "{\"reqId\":\"wide\"}".getBytes("UTF-16"), 1, false);
    assertThat(device.nothingCame()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mgmt/other",
        "add/diag/logs",
        "clear/diag/errorCode",
        "add/x/y",
        "device/update/other"
      })
  @DisplayName("DM-82 DM-88 SIM-34 an operation that does not exist is 400")
  void unknownOperation(String operation) throws Exception {
    ManagementClient device = ManagementClient.connect(PLATFORM, Form.DEVICE);
    assertThat(device.code(operation, new JsonObject().put("errorCode", 1))).isEqualTo(400);
  }

  @Test
  @DisplayName(
      "DM-7 SDKDM-5 SDKDM-29 SDKDM-37 SDKDM-50 responses without request, reqId or sense are ignored")
  void strayResponses() throws Exception {
    ManagementClient device = ManagementClient.connect(PLATFORM, Form.DEVICE);
    device.code("mgmt/manage", null);
    for (String frame :
        List.of(
            "{\"rc\":204,\"reqId\":null}",
            "{\"rc\":204}",
            "{\"rc\":200,\"message\":\"\",\"reqId\":\"nobody-asked\"}",
            "{\"rc\":\"200\",\"reqId\":\"x\"}",
            "{\"reqId\":\"x\"}",
            "{}",
            "",
            "nonsense")) {
      device.send("response", frame);
    }
    assertThat(device.nothingCame()).isTrue();
    assertThat(device.client().paho().isConnected()).isTrue();
  }

  @Test
  @DisplayName("SIM-34 SIM-73 who sends nonsense by the hundred delays nobody and stays connected")
  void bystander() throws Exception {
    ManagementClient rogue = ManagementClient.connect(PLATFORM, Form.DEVICE);
    ManagementClient neighbour = ManagementClient.connect(PLATFORM, Form.DEVICE);
    List<String> bombs =
        List.of(
            "[".repeat(131_072),
            "{\"reqId\":\"r\",\"d\":" + "{\"a\":".repeat(20_000),
            "{\"reqId\":\"r\",\"d\":{\"metadata\":{" + "\"a\":1,".repeat(15_000),
            "{\"d\":{\"metadata\":{\"n\":" + "9".repeat(130_000) + "}}}",
            "\"" + "\\u0041".repeat(20_000));
    for (int i = 0; i < 200; i++) {
      rogue.client().fire("iotdevice-1/mgmt/manage", bombs.get(i % bombs.size()), 0);
      if (i % 20 == 0) {
        assertThat(neighbour.code("mgmt/manage", null)).isEqualTo(200);
      }
    }
    assertThat(rogue.client().paho().isConnected()).isTrue();
    rogue.request("mgmt/unmanage", null);
    JsonObject answer = rogue.response();
    while (answer.getString("reqId").equals("r")) {
      assertThat(answer.getInteger("rc")).isEqualTo(400);
      answer = rogue.response();
    }
    assertThat(answer.getInteger("rc")).isEqualTo(200);
  }
}
