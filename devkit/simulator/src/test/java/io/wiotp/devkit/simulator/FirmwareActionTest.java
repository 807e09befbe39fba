/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.action.Action;
import io.wiotp.devkit.simulator.action.ActionException;
import io.wiotp.devkit.simulator.action.ActionOrder;
import io.wiotp.devkit.simulator.action.DeviceStatus;
import io.wiotp.devkit.simulator.action.Exchange;
import io.wiotp.devkit.simulator.action.Parameter;
import io.wiotp.devkit.simulator.action.StatusCode;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.registry.GatewayRole;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Firmware download and update, against devices that behave and devices that do not. */
class FirmwareActionTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String INITIATE_DOWNLOAD = "mgmt/initiate/firmware/download";
  private static final String INITIATE_UPDATE = "mgmt/initiate/firmware/update";

  @RegisterExtension static final RunningPlatform PLATFORM = new RunningPlatform();

  @Test
  @DisplayName(
      "DM-30 DM-31 DM-32 DM-35 DM-36 DM-114 DM-142 DM-150 DM-160 DM-161 SIM-36 download, then update")
  void downloadAndUpdate() throws Exception {
    ManagedClient device = ManagedClient.device(PLATFORM);
    String download =
        PLATFORM
            .simulator()
            .actions()
            .start(
                ActionOrder.of(Action.DOWNLOAD, device.key())
                    .with(
                        List.of(
                            new Parameter("version", "5.5.0"),
                            new Parameter("name", "esf"),
                            new Parameter("uri", "https://fw.example/esf.bin"),
                            new Parameter("verifier", "9e10"))));
    JsonObject update = device.answer("device/update", 204);
    assertThat(update.getString("reqId")).isNotEmpty();
    assertThat(update.getJsonObject("d"))
        .isEqualTo(
            fields(
                new JsonObject()
                    .put("version", "5.5.0")
                    .put("name", "esf")
                    .put("uri", "https://fw.example/esf.bin")
                    .put("verifier", "9e10")
                    .put("state", 0)
                    .put("updateStatus", 0)
                    .put("updatedDateTime", "")));
    JsonObject observe = device.expect("observe");
    assertThat(observe.getJsonObject("d")).isEqualTo(named());
    device.publish(
        "response",
        new JsonObject()
            .put("rc", 200)
            .put("reqId", observe.getString("reqId"))
            .put("d", fields(new JsonObject().put("state", 0).put("updateStatus", 0))));
    JsonObject initiate = device.answer(INITIATE_DOWNLOAD, 202);
    assertThat(initiate.fieldNames()).containsExactly("reqId");
    device.notifyFirmware("{'state':1}");
    assertThat(status(download, device).complete()).isFalse();
    device.notifyFirmware("{'state':2,'updateStatus':0}");
    assertThat(device.answer("cancel", 200).getJsonObject("d")).isEqualTo(named());
    assertThat(end(download).code()).isEqualTo(StatusCode.SUCCESS);
    assertThat(
            PLATFORM.simulator().actions().exchanges(download, device.key()).stream()
                .map(Exchange::operation))
        .containsExactly(
            "device/update",
            "response",
            "observe",
            "response",
            INITIATE_DOWNLOAD,
            "response",
            "notify",
            "notify",
            "cancel",
            "response");

    String update2 = start(Action.UPDATE, device);
    device.answer("observe", 200);
    device.answer(INITIATE_UPDATE, 202);
    device.notifyFirmware("{'state':2,'updateStatus':1}");
    device.notifyFirmware("{'state':0,'updateStatus':0}");
    device.answer("cancel", 200);
    assertThat(end(update2).code()).isEqualTo(StatusCode.SUCCESS);
  }

  @Test
  @DisplayName("DM-10 DM-182 SIM-40 a gateway downloads and updates for its device")
  void attached() throws Exception {
    String name = PLATFORM.newId();
    TestClient gateway = PLATFORM.gateway("rtu", name, GatewayRole.PRIVILEGED);
    ManagedClient pump =
        ManagedClient.behind(gateway, new DeviceKey("pump", name))
            .subscribe()
            .manage(ManagedClient.ALL);
    String download = start(Action.DOWNLOAD, pump);
    running(pump, INITIATE_DOWNLOAD);
    pump.notifyFirmware("{'state':1}");
    pump.notifyFirmware("{'state':2}");
    pump.answer("cancel", 200);
    assertThat(end(download).code()).isEqualTo(StatusCode.SUCCESS);
    String update = start(Action.UPDATE, pump);
    running(pump, INITIATE_UPDATE);
    pump.notifyFirmware("{'state':0,'updateStatus':0}");
    pump.answer("cancel", 200);
    assertThat(end(update).code()).isEqualTo(StatusCode.SUCCESS);
  }

  @ParameterizedTest(name = "step {0} answered {1}")
  @DisplayName(
      "DM-42 DM-43 DM-45 DM-102 DM-115 DM-140 DM-143 DM-144 DM-145 DM-146 DM-152 DM-162 an error"
          + " at any step ends the download")
  @CsvSource({
    "0, 400", "0, 404", "0, 500", "1, 404", "1, 500", "2, 400", "2, 500", "2, 501", "3, 500"
  })
  void failsAtStep(int step, int rc) throws Exception {
    ManagedClient device = ManagedClient.device(PLATFORM);
    String id =
        PLATFORM
            .simulator()
            .actions()
            .start(
                ActionOrder.of(Action.DOWNLOAD, device.key())
                    .with(List.of(new Parameter("uri", "ftp://nowhere"))));
    List<String> operations = List.of("device/update", "observe", INITIATE_DOWNLOAD, "cancel");
    List<Integer> right = List.of(204, 200, 202);
    for (int i = 0; i < step; i++) {
      device.answer(operations.get(i), right.get(i));
    }
    if (step == 3) {
      device.notifyFirmware("{'state':2}");
    }
    device.answer(operations.get(step), rc);
    DeviceStatus status = end(id);
    assertThat(status.code()).isEqualTo(StatusCode.FAILED);
    assertThat(status.message())
        .isEqualTo("The device answered " + rc + " to " + operations.get(step) + ".");
    assertThat(device.client().waiting()).isZero();
  }

  @ParameterizedTest(name = "answered {0}")
  @DisplayName("DM-153 DM-162 an update that is not supported, or fails at once, ends as failed")
  @ValueSource(ints = {500, 501})
  void updateRefused(int rc) throws Exception {
    ManagedClient device = ManagedClient.device(PLATFORM);
    String id = start(Action.UPDATE, device);
    device.answer("observe", 200);
    device.answer(INITIATE_UPDATE, rc);
    assertThat(end(id).code()).isEqualTo(StatusCode.FAILED);
    assertThat(status(id, device).message()).contains(rc + " to " + INITIATE_UPDATE);
    assertThat(device.client().waiting()).isZero();
  }

  @Test
  @DisplayName("DM-138 DM-148 DM-156 a failed verification ends the download after the cancel")
  void verificationFails() throws Exception {
    ManagedClient device = ManagedClient.device(PLATFORM);
    String id = start(Action.DOWNLOAD, device);
    running(device, INITIATE_DOWNLOAD);
    device.notifyFirmware("{'state':1}");
    device.notifyFirmware("{'state':0,'updateStatus':4}");
    JsonObject cancel = device.expect("cancel");
    assertThat(status(id, device).code()).isEqualTo(StatusCode.FAILED);
    assertThat(status(id, device).complete()).isFalse();
    device.respond(cancel, 200);
    assertThat(end(id).message()).contains("verification failed (updateStatus 4)");
  }

  @Test
  @DisplayName("DM-155 an installation that fails ends the update as failed")
  void installationFails() throws Exception {
    ManagedClient device = ManagedClient.device(PLATFORM);
    String id = start(Action.UPDATE, device);
    running(device, INITIATE_UPDATE);
    device.notifyFirmware("{'state':2,'updateStatus':1}");
    device.notifyFirmware("{'state':2,'updateStatus':5}");
    device.answer("cancel", 200);
    assertThat(end(id).message()).contains("unsupported image");
  }

  @Test
  @DisplayName("DM-158 state 2 without state 1 before it is accepted")
  void withoutDownloading() throws Exception {
    ManagedClient device = ManagedClient.device(PLATFORM);
    String id = start(Action.DOWNLOAD, device);
    running(device, INITIATE_DOWNLOAD);
    device.notifyFirmware("{'state':2}");
    device.answer("cancel", 200);
    assertThat(end(id).code()).isEqualTo(StatusCode.SUCCESS);
  }

  @Test
  @DisplayName("DM-107 a notify without observation moves nothing")
  void unobserved() throws Exception {
    ManagedClient device = ManagedClient.device(PLATFORM);
    device.notifyFirmware("{'state':2}");
    String id = start(Action.DOWNLOAD, device);
    JsonObject observe = device.expect("observe");
    device.notifyFirmware("{'state':2,'updateStatus':0}");
    device.respond(observe, 200);
    device.answer(INITIATE_DOWNLOAD, 202);
    assertThat(status(id, device).message()).contains("has to notify");
    device.notifyFirmware("{'state':2}");
    device.answer("cancel", 200);
    assertThat(end(id).code()).isEqualTo(StatusCode.SUCCESS);
  }

  @Test
  @DisplayName("DM-163 an observed state 0 does not keep the platform from the update")
  void observedIdle() throws Exception {
    ManagedClient device = ManagedClient.device(PLATFORM);
    String id = start(Action.UPDATE, device);
    JsonObject observe = device.expect("observe");
    device.publish(
        "response",
        new JsonObject()
            .put("rc", 200)
            .put("reqId", observe.getString("reqId"))
            .put("d", fields(new JsonObject().put("state", 0))));
    device.answer(INITIATE_UPDATE, 400);
    assertThat(end(id).code()).isEqualTo(StatusCode.FAILED);
  }

  @Test
  @DisplayName("SDKDM-51 a notify that overtakes its 202 counts")
  void early() throws Exception {
    ManagedClient device = ManagedClient.device(PLATFORM);
    String id = start(Action.DOWNLOAD, device);
    device.answer("observe", 200);
    JsonObject initiate = device.expect(INITIATE_DOWNLOAD);
    device.notifyFirmware("{'state':1}");
    device.notifyFirmware("{'state':2}");
    device.respond(initiate, 202);
    device.answer("cancel", 200);
    assertThat(end(id).code()).isEqualTo(StatusCode.SUCCESS);
  }

  @Test
  @DisplayName("DM-109 DM-157 a device that restarts while it installs ends it with a notify")
  void restart() throws Exception {
    ManagedClient device = ManagedClient.device(PLATFORM);
    String id = start(Action.UPDATE, device);
    running(device, INITIATE_UPDATE);
    device.client().close();
    TestClient client = PLATFORM.client("d:acme01:pump:" + device.key().deviceId());
    client.connect(RunningPlatform.deviceOptions());
    ManagedClient back =
        ManagedClient.self(client, device.key()).subscribe().manage(ManagedClient.ALL);
    assertThat(status(id, device).complete()).isFalse();
    back.notifyFirmware("{'state':0,'updateStatus':0}");
    back.answer("cancel", 200);
    assertThat(end(id).code()).isEqualTo(StatusCode.SUCCESS);
  }

  @Test
  @DisplayName("SDKDM-6 SDKDM-31 SDKDM-38 a device that never answers the observe times out")
  void silent() throws Exception {
    ManagedClient device = ManagedClient.device(PLATFORM);
    String id =
        PLATFORM
            .simulator()
            .actions()
            .start(ActionOrder.of(Action.DOWNLOAD, device.key()).within(Duration.ofSeconds(60)));
    device.expect("observe");
    PLATFORM.clock().advance(Duration.ofSeconds(61));
    assertThat(end(id).code()).isEqualTo(StatusCode.TIMED_OUT);
  }

  @Test
  @DisplayName("DM-164 a second firmware action is refused, unless it overrides the first")
  void override() throws Exception {
    ManagedClient device = ManagedClient.device(PLATFORM);
    String first = start(Action.DOWNLOAD, device);
    JsonObject observe = device.expect("observe");
    assertThatExceptionOfType(ActionException.class)
        .isThrownBy(() -> start(Action.DOWNLOAD, device))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(ActionException.Cause.CONFLICT));
    String second =
        PLATFORM
            .simulator()
            .actions()
            .start(ActionOrder.of(Action.DOWNLOAD, device.key()).overriding());
    assertThat(end(first).code()).isEqualTo(StatusCode.CANCELLED);
    device.respond(observe, 200);
    device.answer("observe", 404);
    assertThat(end(second).code()).isEqualTo(StatusCode.FAILED);
    assertThat(device.client().waiting()).isZero();
  }

  @Test
  @DisplayName("DM-140 DM-141 REST-33 the device's firmware attributes follow each step")
  void attributes() throws Exception {
    ManagedClient device = ManagedClient.device(PLATFORM);
    PLATFORM
        .simulator()
        .actions()
        .start(
            ActionOrder.of(Action.DOWNLOAD, device.key())
                .with(List.of(new Parameter("version", "5.5.0"))));
    assertThat(attributes(device).getString("version")).isEmpty();
    device.answer("device/update", 204);
    assertThat(attributes(device).getString("version")).isEqualTo("5.5.0");
    JsonObject observe = device.expect("observe");
    device.publish(
        "response",
        new JsonObject()
            .put("rc", 200)
            .put("reqId", observe.getString("reqId"))
            .put("d", fields(new JsonObject().put("version", "5.5.0").put("name", "esf"))));
    device.answer(INITIATE_DOWNLOAD, 202);
    assertThat(attributes(device).getString("name")).isEqualTo("esf");
    device.notifyFirmware("{'state':1}");
    assertThat(attributes(device).getInteger("state")).isEqualTo(1);
    device.notifyFirmware("{'state':0,'updateStatus':3}");
    assertThat(attributes(device).getInteger("updateStatus")).isEqualTo(3);
  }

  private static JsonObject attributes(ManagedClient device) throws Exception {
    Credentials credentials = PLATFORM.simulator().credentials();
    return new RestClient(
            PLATFORM.simulator().httpPort(), credentials.apiKey(), credentials.apiToken())
        .get("/device/types/pump/devices/" + device.key().deviceId() + "/mgmt")
        .json()
        .getJsonObject("firmware");
  }

  private static void running(ManagedClient device, String initiate) throws Exception {
    device.answer("observe", 200);
    device.answer(initiate, 202);
  }

  private static JsonObject named() {
    return new JsonObject()
        .put("fields", new JsonArray().add(new JsonObject().put("field", "mgmt.firmware")));
  }

  private static JsonObject fields(JsonObject value) {
    JsonObject field = new JsonObject().put("field", "mgmt.firmware").put("value", value);
    return new JsonObject().put("fields", new JsonArray().add(field));
  }

  private static String start(Action action, ManagedClient device) throws Exception {
    return PLATFORM.simulator().actions().start(ActionOrder.of(action, device.key()));
  }

  private static DeviceStatus status(String id, ManagedClient device) throws Exception {
    return PLATFORM.simulator().actions().status(id, device.key());
  }

  private static DeviceStatus end(String id) throws Exception {
    return PLATFORM.simulator().actions().await(id, PATIENCE).get(0);
  }
}
