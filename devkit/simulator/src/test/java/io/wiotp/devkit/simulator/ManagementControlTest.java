/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.ManagementClient.Form;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.management.Firmware;
import io.wiotp.devkit.simulator.management.ManagementFaults;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Device management through the Java interface, and by a strict platform. */
class ManagementControlTest {
  @RegisterExtension
  static final RunningPlatform PLATFORM =
      new RunningPlatform(SimulatorOptions.defaults().withStrict(true));

  @AfterEach
  void behave() throws Exception {
    PLATFORM.simulator().management().faults(ManagementFaults.NONE);
  }

  @Test
  @DisplayName("SIM-43 what a device said is there for a test in the same process")
  void state() throws Exception {
    ManagementControl management = PLATFORM.simulator().management();
    ManagementClient device = ManagementClient.connect(PLATFORM, Form.DEVICE);
    String id = device.device().deviceId();
    assertThat(management.isManaged("pump", id)).isFalse();
    assertThat(management.attributes("pump", id)).isEmpty();
    assertThat(management.location("pump", id).isEmpty()).isTrue();
    device.code(
        "mgmt/manage",
        new JsonObject()
            .put("lifetime", 3600)
            .put("supports", new JsonObject().put("deviceActions", true)));
    device.code("add/diag/errorCodes", new JsonObject().put("errorCode", 9));
    device.code("add/diag/log", new JsonObject().put("message", "m").put("severity", 1));
    device.code("device/update/location", new JsonObject().put("latitude", 1).put("longitude", 2));
    assertThat(management.isManaged("pump", id)).isTrue();
    assertThat(management.supports("pump", id, "deviceActions")).isTrue();
    assertThat(management.supports("pump", id, "firmwareActions")).isFalse();
    assertThat(management.attributes("pump", id).orElseThrow().getBoolean("dormant")).isFalse();
    assertThat(management.firmware("pump", id)).contains(Firmware.NONE);
    assertThat(management.errorCodes("pump", id))
        .singleElement()
        .satisfies(c -> assertThat(c.errorCode()).isEqualTo(9));
    assertThat(management.log("pump", id))
        .singleElement()
        .satisfies(e -> assertThat(e.message()).isEqualTo("m"));
    assertThat(management.location("pump", id).getInteger("longitude")).isEqualTo(2);
    PLATFORM.clock().advance(Duration.ofHours(1));
    assertThat(management.isManaged("pump", id)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  @DisplayName("DM-21 DM-31 DM-32 DM-100 DM-108 SIM-40 SIM-43 a frame is sent as it is")
  void observe(Form form) throws Exception {
    ManagementControl management = PLATFORM.simulator().management();
    ManagementClient device = ManagementClient.connect(PLATFORM, form);
    device.code("mgmt/manage", null);
    DeviceKey key = device.device();
    JsonObject d =
        new JsonObject()
            .put("fields", new JsonArray().add(new JsonObject().put("field", "mgmt.firmware")));
    for (String operation : List.of("observe", "cancel")) {
      JsonObject frame = new JsonObject().put("d", d).put("reqId", "s-" + operation);
      management.send(key.typeId(), key.deviceId(), operation, frame);
      assertThat(device.next(operation)).isEqualTo(frame);
      device.send("response", "{\"rc\":200,\"reqId\":\"s-" + operation + "\"}");
      assertThat(management.observed(key.typeId(), key.deviceId()))
          .isEqualTo(operation.equals("observe") ? Set.of("mgmt.firmware") : Set.of());
    }
  }

  @Test
  @DisplayName("DM-46 DM-60 SIM-70 SIM-71 refusals and silence on demand")
  void faults() throws Exception {
    ManagementClient device = ManagementClient.connect(PLATFORM, Form.DEVICE);
    PLATFORM
        .simulator()
        .management()
        .faults(
            new ManagementFaults() {
              @Override
              public int refuse(DeviceKey key, String operation) {
                return operation.equals("mgmt/manage") ? 409 : 0;
              }

              @Override
              public List<JsonObject> answers(DeviceKey key, String operation, JsonObject answer) {
                return operation.equals("add/diag/log") ? List.of() : List.of(answer);
              }
            });
    assertThat(device.code("mgmt/manage", null)).isEqualTo(409);
    device.request("add/diag/log", new JsonObject().put("message", "m").put("severity", 1));
    assertThat(device.nothingCame()).isTrue();
    assertThat(PLATFORM.simulator().management().log("pump", device.device().deviceId()))
        .hasSize(1);
  }

  @Test
  @DisplayName("SDKDM-27 SIM-41 a strict platform answers 400 to data that are not base64")
  void strict() throws Exception {
    ManagementClient device = ManagementClient.connect(PLATFORM, Form.DEVICE);
    JsonObject entry = new JsonObject().put("message", "m").put("severity", 1);
    assertThat(device.code("add/diag/log", entry.copy().put("data", "no base64"))).isEqualTo(400);
    assertThat(device.code("add/diag/log", entry.copy().put("timestamp", "2026-01-31T12:00:00")))
        .isEqualTo(400);
    assertThat(device.code("add/diag/log", entry.put("data", "AA=="))).isEqualTo(200);
    assertThat(PLATFORM.simulator().ledger().findings().list())
        .anySatisfy(
            finding -> {
              assertThat(finding.clientId()).contains(device.device().deviceId());
              assertThat(finding.factId()).isEqualTo("SDKDM-27");
            });
  }
}
