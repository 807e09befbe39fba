/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.action.Action;
import io.wiotp.devkit.simulator.action.ActionException;
import io.wiotp.devkit.simulator.action.ActionOrder;
import io.wiotp.devkit.simulator.action.DeviceStatus;
import io.wiotp.devkit.simulator.action.Exchange;
import io.wiotp.devkit.simulator.action.StatusCode;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.registry.GatewayRole;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reboot and factory reset, as devices and gateways see them. */
class DeviceActionTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @RegisterExtension static final RunningPlatform PLATFORM = new RunningPlatform();

  @Test
  @DisplayName("DM-11 DM-33 DM-120 DM-122 REST-66 a device reboots and manages without reconnect")
  void reboot() throws Exception {
    ManagedClient device = ManagedClient.device(PLATFORM);
    String id = start(Action.REBOOT, device);
    JsonObject request = device.answer("mgmt/initiate/device/reboot", 202);
    assertThat(request.fieldNames()).containsExactly("reqId");
    assertThat(status(id, device).complete()).isFalse();
    device.manage(ManagedClient.ALL);
    assertThat(end(id)).isEqualTo(new DeviceStatus(device.key(), StatusCode.SUCCESS, true, ""));
    assertThat(PLATFORM.simulator().actions().exchanges(id, device.key()))
        .extracting(Exchange::operation)
        .containsExactly("mgmt/initiate/device/reboot", "response", "mgmt/manage");
  }

  @Test
  @DisplayName("DM-34 DM-41 DM-123 SIM-37 a factory reset is complete after a reconnect")
  void factoryReset() throws Exception {
    ManagedClient device = ManagedClient.device(PLATFORM);
    String id = start(Action.FACTORY_RESET, device);
    device.answer("mgmt/initiate/device/factory_reset", 202);
    device.client().close();
    TestClient again = PLATFORM.client("d:acme01:pump:" + device.key().deviceId());
    again.connect(RunningPlatform.deviceOptions());
    ManagedClient.self(again, device.key()).subscribe().manage(ManagedClient.ALL);
    assertThat(end(id).code()).isEqualTo(StatusCode.SUCCESS);
  }

  @Test
  @DisplayName("DM-10 DM-124 SIM-40 DM-183 a gateway answers for its device on typed topics")
  void attached() throws Exception {
    String name = PLATFORM.newId();
    TestClient gateway = PLATFORM.gateway("rtu", name, GatewayRole.PRIVILEGED);
    ManagedClient self =
        ManagedClient.behind(gateway, new DeviceKey("rtu", name))
            .subscribe()
            .manage(ManagedClient.ALL);
    ManagedClient pump =
        ManagedClient.behind(gateway, new DeviceKey("pump", name))
            .subscribe()
            .manage(ManagedClient.ALL);
    String ofPump = start(Action.REBOOT, pump);
    pump.answer("mgmt/initiate/device/reboot", 202);
    pump.manage(ManagedClient.ALL);
    assertThat(end(ofPump).code()).isEqualTo(StatusCode.SUCCESS);
    String ofGateway = start(Action.REBOOT, self);
    self.answer("mgmt/initiate/device/reboot", 202);
    pump.manage(ManagedClient.ALL);
    assertThat(status(ofGateway, self).complete()).isFalse();
    self.manage(ManagedClient.ALL);
    assertThat(end(ofGateway).code()).isEqualTo(StatusCode.SUCCESS);
  }

  @ParameterizedTest(name = "rc {0}")
  @DisplayName("DM-43 DM-47 DM-48 DM-121 a refusal fails the action, with the device's text")
  @CsvSource({"400, not now", "500, relay stuck", "501, no reboot here"})
  void refused(int rc, String message) throws Exception {
    ManagedClient device = ManagedClient.device(PLATFORM);
    String id = start(Action.REBOOT, device);
    JsonObject request = device.expect("mgmt/initiate/device/reboot");
    device.publish(
        "response",
        new JsonObject()
            .put("rc", rc)
            .put("message", message)
            .put("reqId", request.getString("reqId")));
    DeviceStatus status = end(id);
    assertThat(status.code()).isEqualTo(StatusCode.FAILED);
    assertThat(status.message())
        .isEqualTo("The device answered " + rc + " to mgmt/initiate/device/reboot: " + message);
  }

  @Test
  @DisplayName("DM-5 DM-7 a wrong request id changes nothing, a second answer neither")
  void badAnswers() throws Exception {
    ManagedClient device = ManagedClient.device(PLATFORM);
    String id = start(Action.REBOOT, device);
    JsonObject request = device.expect("mgmt/initiate/device/reboot");
    device.publish("response", new JsonObject().put("rc", 500).put("reqId", "mine"));
    device.publish("response", new JsonObject().put("rc", 500));
    device.publish("response", new JsonObject().put("rc", 500).putNull("reqId"));
    device.client().publish("iotdevice-1/response", "no JSON", 1);
    assertThat(status(id, device).code()).isEqualTo(StatusCode.IN_PROGRESS);
    device.respond(request, 202);
    device.respond(request, 500);
    device.manage(ManagedClient.ALL);
    assertThat(end(id).code()).isEqualTo(StatusCode.SUCCESS);
  }

  @Test
  @DisplayName("DM-16 DM-125 REST-63 who never answers, or never manages again, times out")
  void timeOut() throws Exception {
    ManagedClient silent = ManagedClient.device(PLATFORM);
    ManagedClient absent = ManagedClient.device(PLATFORM);
    String id =
        PLATFORM
            .simulator()
            .actions()
            .start(
                ActionOrder.of(Action.REBOOT, silent.key(), absent.key())
                    .within(Duration.ofSeconds(30)));
    silent.expect("mgmt/initiate/device/reboot");
    absent.answer("mgmt/initiate/device/reboot", 202);
    assertThat(status(id, absent).message()).contains("has to send manage");
    PLATFORM.clock().advance(Duration.ofSeconds(31));
    assertThat(PLATFORM.simulator().actions().await(id, PATIENCE))
        .extracting(DeviceStatus::code)
        .containsExactly(StatusCode.TIMED_OUT, StatusCode.TIMED_OUT);
    absent.manage(ManagedClient.ALL);
    assertThat(status(id, absent).code()).isEqualTo(StatusCode.TIMED_OUT);
  }

  @Test
  @DisplayName("DM-12 REST-64 a durable device finds the request when it comes back, even too late")
  void durable() throws Exception {
    ManagedClient device = durable(PLATFORM.newId(), ManagedClient.ALL);
    device.client().close();
    String id = start(Action.REBOOT, device);
    String stale =
        PLATFORM
            .simulator()
            .actions()
            .start(
                ActionOrder.of(Action.FACTORY_RESET, device.key()).within(Duration.ofSeconds(5)));
    PLATFORM.clock().advance(Duration.ofSeconds(6));
    assertThat(end(stale).code()).isEqualTo(StatusCode.TIMED_OUT);
    TestClient client = PLATFORM.client("d:acme01:pump:" + device.key().deviceId());
    client.connect(durableOptions());
    ManagedClient back = ManagedClient.self(client, device.key());
    back.answer("mgmt/initiate/device/reboot", 202);
    back.answer("mgmt/initiate/device/factory_reset", 202);
    back.manage(ManagedClient.ALL);
    assertThat(end(id).code()).isEqualTo(StatusCode.SUCCESS);
    assertThat(status(stale, device).code()).isEqualTo(StatusCode.TIMED_OUT);
  }

  @Test
  @DisplayName("DM-12 REST-64 a device with a clean session never sees what came while it was away")
  void clean() throws Exception {
    ManagedClient device = ManagedClient.device(PLATFORM);
    device.client().close();
    String id = start(Action.REBOOT, device);
    TestClient client = PLATFORM.client("d:acme01:pump:" + device.key().deviceId());
    client.connect(RunningPlatform.deviceOptions());
    ManagedClient.self(client, device.key()).subscribe().manage(ManagedClient.ALL);
    assertThat(client.waiting()).isZero();
    assertThatExceptionOfType(TimeoutException.class)
        .isThrownBy(() -> PLATFORM.simulator().actions().await(id, Duration.ofMillis(50)));
    PLATFORM.simulator().actions().cancel(id);
    assertThat(end(id).code()).isEqualTo(StatusCode.CANCELLED);
  }

  @Test
  @DisplayName("DM-13 DM-70 SIM-35 nothing goes to a device that is not managed, or not any more")
  void unmanaged() throws Exception {
    DeviceKey key = new DeviceKey("pump", PLATFORM.newId());
    ManagedClient device =
        ManagedClient.self(PLATFORM.device(key.typeId(), key.deviceId()), key).subscribe();
    assertThatExceptionOfType(ActionException.class).isThrownBy(() -> start(Action.REBOOT, device));
    device.manage(ManagedClient.ALL);
    String id = start(Action.REBOOT, device);
    device.expect("mgmt/initiate/device/reboot");
    device.unmanage();
    assertThat(end(id).message()).isEqualTo("The device is not managed any more.");
    assertThatExceptionOfType(ActionException.class).isThrownBy(() -> start(Action.REBOOT, device));
    assertThat(device.client().waiting()).isZero();
  }

  @Test
  @DisplayName("DM-10 DM-12 REST-64 a durable gateway finds the request for its device")
  void durableGateway() throws Exception {
    String name = PLATFORM.newId();
    PLATFORM
        .simulator()
        .registerGateway("rtu", name, RunningPlatform.TOKEN, GatewayRole.PRIVILEGED);
    TestClient gateway = PLATFORM.client("g:acme01:rtu:" + name);
    gateway.connect(durableOptions());
    ManagedClient pump =
        ManagedClient.behind(gateway, new DeviceKey("pump", name))
            .subscribe()
            .manage(ManagedClient.ALL);
    gateway.close();
    String id = start(Action.REBOOT, pump);
    TestClient again = PLATFORM.client("g:acme01:rtu:" + name);
    again.connect(durableOptions());
    ManagedClient back = ManagedClient.behind(again, pump.key());
    back.answer("mgmt/initiate/device/reboot", 202);
    back.manage(ManagedClient.ALL);
    assertThat(end(id).code()).isEqualTo(StatusCode.SUCCESS);
  }

  @Test
  @DisplayName("DM-65 DM-70 a device that becomes dormant gets no next step")
  void dormant() throws Exception {
    ManagedClient device = ManagedClient.device(PLATFORM);
    device.publish(
        "mgmt/manage",
        new JsonObject()
            .put("d", new JsonObject().put("lifetime", 3600).put("supports", ManagedClient.ALL))
            .put("reqId", "short"));
    assertThat(device.expect("response").getInteger("rc")).isEqualTo(200);
    String id =
        PLATFORM
            .simulator()
            .actions()
            .start(ActionOrder.of(Action.DOWNLOAD, device.key()).within(Duration.ofHours(2)));
    JsonObject observe = device.expect("observe");
    PLATFORM.clock().advance(Duration.ofSeconds(3601));
    device.respond(observe, 200);
    assertThat(end(id).message()).isEqualTo("The device is not managed any more.");
    assertThat(device.client().waiting()).isZero();
  }

  private static ManagedClient durable(String name, JsonObject supports) throws Exception {
    DeviceKey key = new DeviceKey("pump", name);
    PLATFORM.simulator().registerDevice("pump", name, RunningPlatform.TOKEN);
    TestClient client = PLATFORM.client("d:acme01:pump:" + name);
    client.connect(durableOptions());
    return ManagedClient.self(client, key).subscribe().manage(supports);
  }

  private static MqttConnectOptions durableOptions() {
    MqttConnectOptions options = RunningPlatform.deviceOptions();
    options.setCleanSession(false);
    return options;
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
