/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.action.Action;
import io.wiotp.devkit.simulator.action.ActionOrder;
import io.wiotp.devkit.simulator.action.DeviceStatus;
import io.wiotp.devkit.simulator.action.Parameter;
import io.wiotp.devkit.simulator.action.StatusCode;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.registry.GatewayRole;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What IBM's client libraries do when actions are started, as recorded from their wire. */
class LibraryHabitsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @RegisterExtension static final RunningPlatform PLATFORM = new RunningPlatform();

  @Test
  @DisplayName("SDKDM-3 SDKDM-7 SDKDM-8 SDKDM-9 the legacy Java device updates in any state")
  void legacyJava() throws Exception {
    ManagedClient device = ManagedClient.device(PLATFORM);
    String id = start(Action.UPDATE, device);
    device.answer("observe", 200);
    device.answer("mgmt/initiate/firmware/update", 202);
    device.notifyFirmware("{'updateStatus':1}");
    device.notifyFirmware("{'updateStatus':0}");
    device.notifyFirmware("{'state':0}");
    device.answer("cancel", 200);
    assertThat(end(id).code()).isEqualTo(StatusCode.SUCCESS);
  }

  @Test
  @DisplayName("SDKDM-4 DM-45 DM-115 a failed device update may name its fields as plain strings")
  void stringsAsFields() throws Exception {
    ManagedClient device = ManagedClient.device(PLATFORM);
    String id = startDownload(device);
    JsonObject update = device.expect("device/update");
    device.publish(
        "response",
        new JsonObject()
            .put("rc", 404)
            .put("d", new JsonObject().put("fields", new JsonArray().add("mgmt.firmware")))
            .put("reqId", update.getString("reqId")));
    assertThat(end(id).code()).isEqualTo(StatusCode.FAILED);
  }

  @Test
  @DisplayName("SDKDM-29 SDKDM-31 DM-103 Python answers with an empty message and without d")
  void python() throws Exception {
    ManagedClient device = ManagedClient.device(PLATFORM);
    String id = startDownload(device);
    respondLikePython(device, "device/update", 204);
    respondLikePython(device, "observe", 200);
    respondLikePython(device, "mgmt/initiate/firmware/download", 202);
    device.notifyFirmware("{'state':1}");
    device.notifyFirmware("{'state':2}");
    respondLikePython(device, "cancel", 200);
    assertThat(end(id)).isEqualTo(new DeviceStatus(device.key(), StatusCode.SUCCESS, true, ""));
  }

  @Test
  @DisplayName("SDKDM-51 all messages may be at QoS 0, and the first notify before its 202")
  void qualityOfServiceZero() throws Exception {
    ManagedClient device = ManagedClient.device(PLATFORM);
    String id = start(Action.DOWNLOAD, device);
    publishZero(device, answer(device.expect("observe"), 200));
    JsonObject initiate = device.expect("mgmt/initiate/firmware/download");
    device
        .client()
        .publish(
            "iotdevice-1/notify",
            "{\"d\":{\"fields\":[{\"field\":\"mgmt.firmware\",\"value\":{\"state\":1}}]}}",
            0);
    publishZero(device, answer(initiate, 202));
    device
        .client()
        .publish(
            "iotdevice-1/notify",
            "{\"d\":{\"fields\":[{\"field\":\"mgmt.firmware\",\"value\":{\"state\":2}}]}}",
            0);
    publishZero(device, answer(device.expect("cancel"), 200));
    assertThat(end(id).code()).isEqualTo(StatusCode.SUCCESS);
  }

  @Test
  @DisplayName("SDKDM-39 Node notifies state and status one by one, with a request id")
  void node() throws Exception {
    ManagedClient device = ManagedClient.device(PLATFORM);
    String id = start(Action.DOWNLOAD, device);
    device.answer("observe", 200);
    device.answer("mgmt/initiate/firmware/download", 202);
    for (String value : List.of("{\"state\":1}", "{\"updateStatus\":0}", "{\"state\":2}")) {
      JsonObject field =
          new JsonObject().put("field", "mgmt.firmware").put("value", new JsonObject(value));
      device.publish(
          "notify",
          new JsonObject()
              .put("d", new JsonObject().put("fields", new JsonArray().add(field)))
              .put("reqId", "n"));
      assertThat(device.expect("response").getInteger("rc")).isEqualTo(200);
    }
    device.answer("cancel", 200);
    assertThat(end(id).code()).isEqualTo(StatusCode.SUCCESS);
  }

  @Test
  @DisplayName("SDKDM-40 SDKDM-52 a gateway that subscribes the short form sees typed requests")
  void shortFilter() throws Exception {
    String name = PLATFORM.newId();
    TestClient gateway = PLATFORM.gateway("rtu", name, GatewayRole.PRIVILEGED);
    gateway.subscribe("iotdm-1/#", 1);
    ManagedClient pump =
        ManagedClient.behind(gateway, new DeviceKey("pump", name)).manage(ManagedClient.ALL);
    String id =
        PLATFORM
            .simulator()
            .actions()
            .start(ActionOrder.of(Action.REBOOT, pump.key()).within(Duration.ofSeconds(9)));
    pump.expect("mgmt/initiate/device/reboot");
    PLATFORM.clock().advance(Duration.ofSeconds(10));
    assertThat(end(id).code()).isEqualTo(StatusCode.TIMED_OUT);
  }

  @Test
  @DisplayName("SDKDM-1 SDKDM-48 a request that comes before the subscription is lost")
  void lateSubscription() throws Exception {
    DeviceKey key = new DeviceKey("pump", PLATFORM.newId());
    TestClient client = PLATFORM.device("pump", key.deviceId());
    client.subscribe("iotdm-1/response", 1);
    ManagedClient device = ManagedClient.self(client, key).manage(ManagedClient.ALL);
    String lost = start(Action.REBOOT, device);
    client.subscribe("iotdm-1/mgmt/initiate/device/factory_reset", 1);
    String seen = start(Action.FACTORY_RESET, device);
    device.answer("mgmt/initiate/device/factory_reset", 202);
    device.manage(ManagedClient.ALL);
    assertThat(end(seen).code()).isEqualTo(StatusCode.SUCCESS);
    assertThat(PLATFORM.simulator().actions().status(lost, key).complete()).isFalse();
    assertThat(client.waiting()).isZero();
  }

  @Test
  @DisplayName("SDKDM-11 SDKDM-50 the legacy Java device unmanages to disconnect, and reboots so")
  void unmanageToReboot() throws Exception {
    ManagedClient device = ManagedClient.device(PLATFORM);
    String id = start(Action.REBOOT, device);
    device.answer("mgmt/initiate/device/reboot", 202);
    device.unmanage();
    device.client().close();
    TestClient client = PLATFORM.client("d:acme01:pump:" + device.key().deviceId());
    client.connect(RunningPlatform.deviceOptions());
    ManagedClient.self(client, device.key()).subscribe().manage(ManagedClient.ALL);
    assertThat(end(id).code()).isEqualTo(StatusCode.SUCCESS);
  }

  private static void respondLikePython(ManagedClient device, String operation, int rc)
      throws Exception {
    JsonObject request = device.expect(operation);
    device.publish("response", answer(request, rc).put("message", ""));
  }

  private static JsonObject answer(JsonObject request, int rc) {
    return new JsonObject().put("rc", rc).put("reqId", request.getString("reqId"));
  }

  private static void publishZero(ManagedClient device, JsonObject answer) throws Exception {
    device.client().publish("iotdevice-1/response", answer.encode(), 0);
  }

  private static String start(Action action, ManagedClient device) throws Exception {
    return PLATFORM.simulator().actions().start(ActionOrder.of(action, device.key()));
  }

  private static String startDownload(ManagedClient device) throws Exception {
    return PLATFORM
        .simulator()
        .actions()
        .start(
            ActionOrder.of(Action.DOWNLOAD, device.key())
                .with(List.of(new Parameter("version", "2"))));
  }

  private static DeviceStatus end(String id) throws Exception {
    return PLATFORM.simulator().actions().await(id, PATIENCE).get(0);
  }
}
