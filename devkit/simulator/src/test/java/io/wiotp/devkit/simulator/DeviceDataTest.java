/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.ManagementClient.Form;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Location, error codes and logs, as devices send them. */
class DeviceDataTest {
  @RegisterExtension static final RunningPlatform PLATFORM = new RunningPlatform();

  private RestClient rest;

  @BeforeEach
  void client() {
    rest = PLATFORM.rest();
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  @DisplayName(
      "DM-14 DM-24 DM-71 DM-72 DM-73 DM-74 DM-75 DM-76 DM-78 REST-24 REST-34 SDKDM-49 a location is"
          + " stored and shown, numbers before times")
  void location(Form form) throws Exception {
    ManagementClient device = ManagementClient.connect(PLATFORM, form);
    if (form != Form.ATTACHED) {
      assertThat(rest.get(device.path() + "/location").status()).isEqualTo(404);
    }
    JsonObject sent =
        new JsonObject()
            .put("measuredDateTime", "2026-01-30T10:00:00+01:00")
            .put("updatedDateTime", "1999-01-01T00:00:00Z")
            .put("longitude", 9.19)
            .put("latitude", 45.46)
            .put("elevation", 122)
            .put("accuracy", 5);
    assertThat(device.code("device/update/location", sent)).isEqualTo(200);
    assertThat(rest.get(device.path() + "/location").body())
        .isEqualTo(
            "{\"latitude\":45.46,\"longitude\":9.19,\"elevation\":122,\"accuracy\":5,"
                + "\"measuredDateTime\":\"2026-01-30T09:00:00.000Z\",\"updatedDateTime\":\""
                + PLATFORM.clock().instant()
                + "\"}");
  }

  @Test
  @DisplayName("DM-75 DM-77 SIM-32 an update is a complete set: what it leaves out is gone")
  void completeSet() throws Exception {
    ManagementClient device = ManagementClient.connect(PLATFORM, Form.DEVICE);
    device.code("device/update/location", position(9, 45).put("elevation", 1).put("accuracy", 2));
    device.code("device/update/location", position(-180, 90).putNull("accuracy"));
    String now = PLATFORM.clock().instant().toString();
    assertThat(rest.get(device.path() + "/location").json())
        .isEqualTo(position(-180, 90).put("measuredDateTime", now).put("updatedDateTime", now));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"longitude\":9}",
        "{\"latitude\":45}",
        "{\"longitude\":null,\"latitude\":45}",
        "{\"longitude\":180.1,\"latitude\":45}",
        "{\"longitude\":9,\"latitude\":-90.01}",
        "{\"longitude\":\"9\",\"latitude\":45}",
        "{\"longitude\":9,\"latitude\":45,\"elevation\":\"high\"}",
        "{\"longitude\":9,\"latitude\":45,\"accuracy\":true}",
        "{\"longitude\":9,\"latitude\":45,\"measuredDateTime\":\"yesterday\"}",
        "{\"longitude\":9,\"latitude\":45,\"measuredDateTime\":1769860800}",
        "{\"longitude\":9,\"latitude\":45,\"updatedDateTime\":\"2026-13-01T00:00:00Z\"}"
      })
  @DisplayName(
      "DM-43 DM-71 DM-72 DM-73 DM-74 DM-75 DM-76 SIM-32 a location that is not valid is 400")
  void wrongLocation(String d) throws Exception {
    ManagementClient device = ManagementClient.connect(PLATFORM, Form.DEVICE);
    assertThat(device.code("device/update/location", new JsonObject(d))).isEqualTo(400);
    assertThat(rest.get(device.path() + "/location").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31T12:00:00Z,               2026-01-31T12:00:00.000Z",
    "2026-01-31T12:00:00.5Z,             2026-01-31T12:00:00.500Z",
    "2026-01-31T12:00:00+00:00,          2026-01-31T12:00:00.000Z",
    "2026-01-31T12:00:00+0000,           2026-01-31T12:00:00.000Z",
    "2026-01-31T14:00:00+02:00,          2026-01-31T12:00:00.000Z",
    "2026-01-31T12:00:00.123456+00:00,   2026-01-31T12:00:00.123Z",
    "2026-01-31T12:00:00.123456,         2026-01-31T12:00:00.123Z"
  })
  @DisplayName("DM-17 SDKDM-16 SDKDM-27 SDKDM-28 the times that libraries write are understood")
  void times(String sent, String shown) throws Exception {
    ManagementClient device = ManagementClient.connect(PLATFORM, Form.DEVICE);
    assertThat(device.code("device/update/location", position(9, 45).put("measuredDateTime", sent)))
        .isEqualTo(200);
    assertThat(rest.get(device.path() + "/location").json().getString("measuredDateTime"))
        .isEqualTo(shown);
    assertThat(device.code("add/diag/log", entry("m", 0).put("timestamp", sent))).isEqualTo(200);
    assertThat(log(device).getJsonObject(0).getString("timestamp")).isEqualTo(shown);
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  @DisplayName(
      "DM-14 DM-25 DM-26 DM-80 DM-81 DM-82 DM-83 REST-38 SIM-32 error codes are added and cleared")
  void errorCodes(Form form) throws Exception {
    ManagementClient device = ManagementClient.connect(PLATFORM, form);
    assertThat(device.code("add/diag/errorCodes", code(5))).isEqualTo(200);
    PLATFORM.clock().advance(Duration.ofSeconds(1));
    assertThat(device.code("add/diag/errorCodes", code(-7))).isEqualTo(200);
    JsonArray codes = new JsonArray(rest.get(device.path() + "/diag/errorCodes").body());
    String now = PLATFORM.clock().instant().toString();
    assertThat(codes.size()).isEqualTo(2);
    assertThat(codes.getJsonObject(0))
        .isEqualTo(new JsonObject().put("errorCode", -7).put("timestamp", now));
    assertThat(codes.getJsonObject(1).getInteger("errorCode")).isEqualTo(5);
    assertThat(device.code("clear/diag/errorCodes", null)).isEqualTo(200);
    assertThat(rest.get(device.path() + "/diag/errorCodes").body()).isEqualTo("[]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"errorCode\":null}",
        "{\"errorCode\":\"5\"}",
        "{\"errorCode\":5.5}",
        "{\"errorCode\":99999999999999999999}",
        "{\"errorCodes\":5}",
        "{\"errorCode\":[5]}"
      })
  @DisplayName("DM-80 DM-82 an error code that is no integer is 400")
  void wrongErrorCode(String d) throws Exception {
    ManagementClient device = ManagementClient.connect(PLATFORM, Form.DEVICE);
    assertThat(device.code("add/diag/errorCodes", new JsonObject(d))).isEqualTo(400);
    assertThat(rest.get(device.path() + "/diag/errorCodes").body()).isEqualTo("[]");
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  @DisplayName(
      "DM-14 DM-27 DM-28 DM-84 DM-85 DM-86 DM-87 DM-88 DM-89 REST-35 SIM-32 log entries are added,"
          + " shown newest first, and cleared")
  void log(Form form) throws Exception {
    ManagementClient device = ManagementClient.connect(PLATFORM, form);
    JsonObject first =
        entry("coil hot", 1).put("timestamp", "2026-01-31T12:00:00.000Z").put("data", "AAEC");
    assertThat(device.code("add/diag/log", first)).isEqualTo(200);
    assertThat(device.code("add/diag/log", entry("coil cold", 2))).isEqualTo(200);
    JsonArray log = log(device);
    assertThat(log.getJsonObject(0).getString("message")).isEqualTo("coil cold");
    assertThat(log.getJsonObject(0).getInteger("severity")).isEqualTo(2);
    assertThat(log.getJsonObject(0).containsKey("data")).isFalse();
    assertThat(log.getJsonObject(0).getString("timestamp"))
        .isEqualTo(PLATFORM.clock().instant().toString());
    JsonObject second = log.getJsonObject(1);
    assertThat(second).isEqualTo(first.copy().put("id", second.getString("id")));
    assertThat(device.code("clear/diag/log", null)).isEqualTo(200);
    assertThat(log(device).isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"severity\":0}",
        "{\"message\":7,\"severity\":0}",
        "{\"message\":\"m\"}",
        "{\"message\":\"m\",\"severity\":3}",
        "{\"message\":\"m\",\"severity\":-1}",
        "{\"message\":\"m\",\"severity\":\"1\"}",
        "{\"message\":\"m\",\"severity\":0.5}",
        "{\"message\":\"m\",\"severity\":0,\"timestamp\":\"now\"}",
        "{\"message\":\"m\",\"severity\":0,\"timestamp\":5}",
        "{\"message\":\"m\",\"severity\":0,\"data\":[1,2]}"
      })
  @DisplayName("DM-84 DM-85 DM-86 DM-87 SIM-32 a log entry that is not valid is 400")
  void wrongEntry(String d) throws Exception {
    ManagementClient device = ManagementClient.connect(PLATFORM, Form.DEVICE);
    assertThat(device.code("add/diag/log", new JsonObject(d))).isEqualTo(400);
    assertThat(log(device).isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain text, no base64", "AAEC", "AA=="})
  @DisplayName("DM-87 SDKDM-17 SDKDM-27 data that are not base64 are taken as they are")
  void lenientData(String data) throws Exception {
    ManagementClient device = ManagementClient.connect(PLATFORM, Form.DEVICE);
    assertThat(device.code("add/diag/log", entry("m", 0).put("data", data))).isEqualTo(200);
    assertThat(log(device).getJsonObject(0).getString("data")).isEqualTo(data);
  }

  @Test
  @DisplayName("DM-90 what is older than 7 days goes when something new comes")
  void age() throws Exception {
    ManagementClient device = ManagementClient.connect(PLATFORM, Form.DEVICE);
    device.code("add/diag/log", entry("old", 0));
    device.code("add/diag/errorCodes", code(1));
    PLATFORM.clock().advance(Duration.ofDays(7).plusMillis(1));
    assertThat(log(device).size()).isEqualTo(1);
    device.code("add/diag/log", entry("new", 0));
    device.code("add/diag/errorCodes", code(2));
    assertThat(log(device).size()).isEqualTo(1);
    assertThat(log(device).getJsonObject(0).getString("message")).isEqualTo("new");
    assertThat(new JsonArray(rest.get(device.path() + "/diag/errorCodes").body()).size())
        .isEqualTo(1);
  }

  @Test
  @DisplayName("DM-90 a device keeps at most 500 KB of log")
  void size() throws Exception {
    ManagementClient device = ManagementClient.connect(PLATFORM, Form.DEVICE);
    for (int i = 0; i < 6; i++) {
      String message = i + "x".repeat(100 * 1024 - 1);
      assertThat(device.code("add/diag/log", entry(message, 0))).isEqualTo(200);
    }
    JsonArray log = log(device);
    assertThat(log.size()).isEqualTo(5);
    assertThat(log.getJsonObject(0).getString("message")).startsWith("5x");
    assertThat(log.getJsonObject(4).getString("message")).startsWith("1x");
  }

  private JsonArray log(ManagementClient device) throws Exception {
    return new JsonArray(rest.get(device.path() + "/diag/logs").body());
  }

  private static JsonObject position(int longitude, int latitude) {
    return new JsonObject().put("latitude", latitude).put("longitude", longitude);
  }

  private static JsonObject entry(String message, int severity) {
    return new JsonObject().put("message", message).put("severity", severity);
  }

  private static JsonObject code(int number) {
    return new JsonObject().put("errorCode", number);
  }
}
