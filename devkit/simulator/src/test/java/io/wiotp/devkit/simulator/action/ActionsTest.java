/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.ManualClock;
import io.wiotp.devkit.simulator.action.ActionException.Cause;
import io.wiotp.devkit.simulator.id.DeviceKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionsTest {
  private static final DeviceKey P1 = new DeviceKey("pump", "p1");
  private static final DeviceKey P2 = new DeviceKey("pump", "p2");
  private static final DeviceKey VALVE = new DeviceKey("valve", "v1");

  private final FakeDevices devices = new FakeDevices();
  private final ManualClock clock = new ManualClock();
  private final List<Runnable> ticks = new ArrayList<>();
  private final Actions actions =
      new Actions(
          devices, clock, (milliseconds, task) -> ticks.add(task), new RequestIds(new Random(7)));

  @BeforeEach
  void manage() {
    for (DeviceKey device : List.of(P1, P2, VALVE)) {
      devices.manage(device, "deviceActions", "firmwareActions", "acme-ops-v1");
    }
  }

  @Test
  @DisplayName("DM-120 DM-121 DM-122 SIM-37 a reboot is complete with the manage after the 202")
  void reboot() throws Exception {
    ActionRequest request = actions.start(ActionOrder.of(Action.REBOOT, P1));
    FakeDevices.Sent sent = devices.next();
    assertThat(sent.operation()).isEqualTo("mgmt/initiate/device/reboot");
    assertThat(sent.frame().fieldNames()).containsExactly("reqId");
    actions.listener().managed(P1);
    actions.listener().answered(P1, sent.answer(202));
    assertThat(status(request, P1).code()).isEqualTo(StatusCode.IN_PROGRESS);
    actions.listener().managed(P1);
    assertThat(status(request, P1)).isEqualTo(new DeviceStatus(P1, StatusCode.SUCCESS, true, ""));
    assertThat(request.isComplete()).isTrue();
  }

  @ParameterizedTest(name = "{0} {1}")
  @DisplayName("DM-121 DM-162 REST-63 a refusal ends it with code and message of the device")
  @CsvSource({"500, no power", "501, ''", "400, ''", "200, ''"})
  void refused(int rc, String message) throws Exception {
    ActionRequest request = actions.start(ActionOrder.of(Action.FACTORY_RESET, P1));
    FakeDevices.Sent sent = devices.next();
    assertThat(sent.operation()).isEqualTo("mgmt/initiate/device/factory_reset");
    actions.listener().answered(P1, sent.answer(rc).put("message", message));
    assertThat(status(request, P1).code()).isEqualTo(StatusCode.FAILED);
    assertThat(status(request, P1).message()).contains("" + rc).contains(message);
    actions.listener().managed(P1);
    assertThat(status(request, P1).code()).isEqualTo(StatusCode.FAILED);
  }

  @Test
  @DisplayName("DM-5 DM-7 answers with another id, of another device, or repeated, are ignored")
  void foreignAnswers() throws Exception {
    ActionRequest request = actions.start(ActionOrder.of(Action.REBOOT, P1, P2));
    FakeDevices.Sent first = devices.next();
    FakeDevices.Sent second = devices.next();
    assertThat(first.frame()).isNotEqualTo(second.frame());
    actions.listener().answered(P1, first.answer(500).put("reqId", "another"));
    actions.listener().answered(P1, second.answer(500));
    assertThat(status(request, P1).complete()).isFalse();
    assertThat(status(request, P2).complete()).isFalse();
    actions.listener().answered(P1, first.answer(202));
    actions.listener().answered(P1, first.answer(500));
    actions.listener().managed(P1);
    assertThat(status(request, P1).code()).isEqualTo(StatusCode.SUCCESS);
    assertThat(request.isComplete()).isFalse();
  }

  @Test
  @DisplayName("DM-6 two actions of a device may overlap, and be answered out of order")
  void overlap() throws Exception {
    actions.bundles().add(Bundles.ops());
    ActionRequest reboot = actions.start(ActionOrder.of(Action.REBOOT, P1));
    ActionRequest purge = actions.start(ActionOrder.of(Action.of("acme-ops-v1/purge"), P1));
    FakeDevices.Sent first = devices.next();
    actions.listener().answered(P1, devices.next().answer(200));
    assertThat(purge.isComplete()).isTrue();
    assertThat(reboot.isComplete()).isFalse();
    actions.listener().answered(P1, first.answer(202));
    actions.listener().managed(P1);
    assertThat(reboot.isComplete()).isTrue();
  }

  @Test
  @DisplayName("DM-16 DM-125 REST-63 after the time-out nothing counts; 3600 s if none is given")
  void timeout() throws Exception {
    ActionRequest slow = actions.start(ActionOrder.of(Action.REBOOT, P1));
    ActionRequest fast =
        actions.start(ActionOrder.of(Action.REBOOT, P2).within(Duration.ofSeconds(5)));
    FakeDevices.Sent sent = devices.next();
    actions.listener().answered(P1, sent.answer(202));
    clock.advance(Duration.ofSeconds(5));
    tick();
    assertThat(status(fast, P2).code()).isEqualTo(StatusCode.TIMED_OUT);
    assertThat(status(fast, P2).message()).isEqualTo("Timed out after 5 s.");
    clock.advance(Duration.ofSeconds(3594));
    tick();
    assertThat(slow.isComplete()).isFalse();
    clock.advance(Duration.ofSeconds(1));
    actions.listener().managed(P1);
    assertThat(status(slow, P1).code()).isEqualTo(StatusCode.TIMED_OUT);
    tick();
    assertThat(ticks).isEmpty();
  }

  @Test
  @DisplayName("DM-160 DM-161 SIM-36 with parameters the device update is first, else the observe")
  void firmwareSteps() throws Exception {
    List<Parameter> parameters = List.of(new Parameter("version", "5.5.0"));
    ActionRequest request = actions.start(ActionOrder.of(Action.DOWNLOAD, P1).with(parameters));
    answer("device/update", 204);
    assertThat(devices.firmware(P1).getString("version")).isEqualTo("5.5.0");
    answer("observe", 200);
    answer("mgmt/initiate/firmware/download", 202);
    notified("{'state':1}");
    notified("{'state':2,'updateStatus':0}");
    answer("cancel", 200);
    assertThat(status(request, P1).code()).isEqualTo(StatusCode.SUCCESS);
    assertThat(request.exchanges(P1).stream().map(Exchange::operation))
        .containsExactly(
            "device/update",
            "response",
            "observe",
            "response",
            "mgmt/initiate/firmware/download",
            "response",
            "notify",
            "notify",
            "cancel",
            "response");
    actions.start(ActionOrder.of(Action.UPDATE, P1));
    answer("observe", 200);
    answer("mgmt/initiate/firmware/update", 202);
  }

  @Test
  @DisplayName("DM-101 DM-103 what the device tells when it is observed is noted, if it does")
  void observedValue() throws Exception {
    actions.start(ActionOrder.of(Action.DOWNLOAD, P1));
    JsonObject value = new JsonObject().put("state", 0).put("uri", "https://fw");
    JsonObject field = new JsonObject().put("field", "mgmt.firmware").put("value", value);
    FakeDevices.Sent observe = devices.next();
    actions
        .listener()
        .answered(
            P1,
            observe
                .answer(200)
                .put("d", new JsonObject().put("fields", new JsonArray().add(field))));
    assertThat(devices.firmware(P1)).isEqualTo(value);
    assertThat(devices.next().operation()).isEqualTo("mgmt/initiate/firmware/download");
  }

  @Test
  @DisplayName("DM-156 a failure is told at once, and complete when the cancel is answered")
  void firmwareFails() throws Exception {
    ActionRequest request = actions.start(ActionOrder.of(Action.DOWNLOAD, P1));
    answer("observe", 200);
    answer("mgmt/initiate/firmware/download", 202);
    notified("{'state':0,'updateStatus':4}");
    assertThat(status(request, P1).code()).isEqualTo(StatusCode.FAILED);
    assertThat(status(request, P1).complete()).isFalse();
    answer("cancel", 200);
    assertThat(status(request, P1).complete()).isTrue();
    assertThat(status(request, P1).message()).contains("verification failed");
  }

  @Test
  @DisplayName("DM-156 a failure stands if the cancel is never answered")
  void failureStands() throws Exception {
    ActionRequest request = actions.start(ActionOrder.of(Action.DOWNLOAD, P1));
    answer("observe", 200);
    answer("mgmt/initiate/firmware/download", 202);
    notified("{'updateStatus':3}");
    clock.advance(Duration.ofHours(2));
    tick();
    assertThat(status(request, P1).code()).isEqualTo(StatusCode.FAILED);
    assertThat(status(request, P1).complete()).isTrue();
  }

  @Test
  @DisplayName("DM-164 SIM-35 a second firmware action is refused, or overrides the first")
  void override() throws Exception {
    ActionRequest first = actions.start(ActionOrder.of(Action.DOWNLOAD, P1, P2));
    refused(ActionOrder.of(Action.UPDATE, P2), Cause.CONFLICT);
    assertThat(first.isComplete()).isFalse();
    ActionRequest second = actions.start(ActionOrder.of(Action.UPDATE, P2).overriding());
    assertThat(status(first, P2).code()).isEqualTo(StatusCode.CANCELLED);
    assertThat(status(first, P1).code()).isEqualTo(StatusCode.IN_PROGRESS);
    assertThat(status(second, P2).code()).isEqualTo(StatusCode.IN_PROGRESS);
    actions.start(ActionOrder.of(Action.REBOOT, P1));
  }

  @Test
  @DisplayName("DM-46 DM-164 an override that is refused for another reason cancels nothing")
  void overrideRefused() throws Exception {
    ActionRequest first = actions.start(ActionOrder.of(Action.DOWNLOAD, P1));
    refused(ActionOrder.of(Action.UPDATE, P1, VALVE).overriding(), Cause.INVALID);
    refused(
        ActionOrder.of(Action.DOWNLOAD, P1, new DeviceKey("pump", "none")).overriding(),
        Cause.MISSING);
    assertThat(status(first, P1).code()).isEqualTo(StatusCode.IN_PROGRESS);
  }

  @Test
  @DisplayName("DM-13 DM-173 SIM-35 who is not managed or does not claim the action is refused")
  void capabilities() throws Exception {
    actions.bundles().add(Bundles.ops());
    devices.manage(P1, "firmwareActions");
    devices.register(new DeviceKey("pump", "unmanaged"));
    refused(ActionOrder.of(Action.REBOOT, P1), Cause.FORBIDDEN);
    refused(ActionOrder.of(Action.REBOOT, P2, P1), Cause.FORBIDDEN);
    refused(ActionOrder.of(Action.of("acme-ops-v1/purge"), P1), Cause.FORBIDDEN);
    refused(ActionOrder.of(Action.REBOOT, new DeviceKey("pump", "unmanaged")), Cause.FORBIDDEN);
    refused(ActionOrder.of(Action.REBOOT, new DeviceKey("pump", "none")), Cause.MISSING);
    assertThat(devices.waiting()).isZero();
  }

  @ParameterizedTest
  @DisplayName("DM-176 REST-60 an unknown custom action is refused")
  @ValueSource(strings = {"acme-ops-v1/explode", "other/purge", "device/explode"})
  void unknownAction(String name) throws Exception {
    actions.bundles().add(Bundles.ops());
    refused(ActionOrder.of(Action.of(name), P1), Cause.INVALID);
  }

  @Test
  @DisplayName("DM-167 firmware actions take four parameters, and updates devices of one type")
  void firmwareParameters() throws Exception {
    refused(
        ActionOrder.of(Action.DOWNLOAD, P1).with(List.of(new Parameter("url", "x"))),
        Cause.INVALID);
    refused(
        ActionOrder.of(Action.DOWNLOAD, P1)
            .with(List.of(new Parameter("uri", "x"), new Parameter("uri", "y"))),
        Cause.INVALID);
    refused(ActionOrder.of(Action.UPDATE, P1, VALVE), Cause.INVALID);
    assertThat(actions.start(ActionOrder.of(Action.DOWNLOAD, P1, VALVE)).isComplete()).isFalse();
  }

  @Test
  @DisplayName("MQ-41 REST-50 no device, a device twice, or more than 5000, are refused")
  void deviceList() {
    refused(ActionOrder.of(Action.REBOOT), Cause.INVALID);
    refused(ActionOrder.of(Action.REBOOT, P1, P1), Cause.INVALID);
    DeviceKey[] many =
        IntStream.rangeClosed(0, 5000)
            .mapToObj(i -> new DeviceKey("pump", "m" + i))
            .toArray(DeviceKey[]::new);
    refused(ActionOrder.of(Action.REBOOT, many), Cause.INVALID);
  }

  @Test
  @DisplayName("MQ-41 REST-50 5000 devices are taken")
  void manyDevices() throws Exception {
    DeviceKey[] many =
        IntStream.range(0, 5000)
            .mapToObj(i -> new DeviceKey("pump", "m" + i))
            .toArray(DeviceKey[]::new);
    for (DeviceKey device : many) {
      devices.manage(device, "deviceActions");
    }
    ActionRequest request = actions.start(ActionOrder.of(Action.REBOOT, many));
    for (DeviceKey device : many) {
      actions.listener().answered(device, devices.next().answer(202));
      actions.listener().managed(device);
    }
    assertThat(request.isComplete()).isTrue();
  }

  @Test
  @DisplayName("DM-70 who unmanages gets nothing more: what is in progress fails")
  void unmanaged() throws Exception {
    ActionRequest request = actions.start(ActionOrder.of(Action.DOWNLOAD, P1));
    devices.unmanage(P1);
    actions.listener().unmanaged(P1);
    actions.listener().answered(P1, devices.next().answer(200));
    assertThat(devices.waiting()).isZero();
    assertThat(status(request, P1).message()).isEqualTo("The device is not managed any more.");
  }

  @Test
  @DisplayName("SDKDM-11 SDKDM-50 a library that unmanages to reboot still completes it")
  void unmanagedForReboot() throws Exception {
    ActionRequest request = actions.start(ActionOrder.of(Action.REBOOT, P1));
    actions.listener().answered(P1, devices.next().answer(202));
    actions.listener().unmanaged(P1);
    actions.listener().managed(P1);
    assertThat(status(request, P1).code()).isEqualTo(StatusCode.SUCCESS);
  }

  @Test
  @DisplayName("REST-53 REST-54 cancel ends what is in progress only, clear forgets the request")
  void cancelAndClear() throws Exception {
    ActionRequest request = actions.start(ActionOrder.of(Action.REBOOT, P1, P2));
    actions.listener().answered(P1, devices.next().answer(501));
    actions.cancel(request.id());
    assertThat(request.statuses().stream().map(DeviceStatus::code))
        .containsExactly(StatusCode.FAILED, StatusCode.CANCELLED);
    actions.clear(request.id());
    assertThat(actions.requests()).isEmpty();
    assertThatExceptionOfType(ActionException.class)
        .isThrownBy(() -> actions.clear(request.id()))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Cause.MISSING));
  }

  @Test
  @DisplayName("REST-65 the oldest complete requests go when there are too many")
  void bounded() {
    RequestTable table = new RequestTable(2);
    assertThat(table.makeRoom(2)).isTrue();
    ActionRequest request =
        new ActionRequest("r", ActionOrder.of(Action.REBOOT, P1, P2), clock.instant());
    table.add(request);
    assertThat(table.makeRoom(1)).isFalse();
    for (DeviceRun run : request.openRuns()) {
      run.end(StatusCode.SUCCESS, "");
      request.ended();
      table.ended(run);
    }
    assertThat(table.makeRoom(1)).isTrue();
    assertThat(table.all()).isEmpty();
  }

  @Test
  @DisplayName("SIM-44 the same source of random numbers makes the same ids, and they are UUIDs")
  void ids() {
    String id = new RequestIds(new Random(1)).next();
    assertThat(id).isEqualTo(new RequestIds(new Random(1)).next());
    assertThat(UUID.fromString(id).version()).isEqualTo(4);
    assertThat(UUID.fromString(id).variant()).isEqualTo(2);
  }

  private void answer(String operation, int rc) {
    FakeDevices.Sent sent = devices.next();
    assertThat(sent.operation()).isEqualTo(operation);
    actions.listener().answered(sent.device(), sent.answer(rc));
  }

  private void notified(String value) {
    actions
        .listener()
        .notified(
            P1,
            new JsonArray()
                .add(
                    new JsonObject()
                        .put("field", "mgmt.firmware")
                        .put("value", new JsonObject(value.replace('\'', '"')))));
  }

  private void tick() {
    List<Runnable> due = List.copyOf(ticks);
    ticks.clear();
    due.forEach(Runnable::run);
  }

  private void refused(ActionOrder order, Cause reason) {
    assertThatExceptionOfType(ActionException.class)
        .isThrownBy(() -> actions.start(order))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private static DeviceStatus status(ActionRequest request, DeviceKey device) {
    return request.status(device);
  }
}
