/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.rest;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.registry.Device;
import io.wiotp.devkit.simulator.registry.DeviceClass;
import io.wiotp.devkit.simulator.registry.DeviceDraft;
import io.wiotp.devkit.simulator.registry.Registered;
import io.wiotp.devkit.simulator.registry.RegistryException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Devices (REST-15 to REST-21). */
final class DeviceRoutes {
  private static final Set<String> NEW_MEMBERS =
      Set.of(
          "deviceId",
          "authToken",
          "deviceInfo",
          "location",
          "metadata",
          "gatewayTypeId",
          "gatewayId");
  private static final Set<String> MEMBERS =
      Set.of("status", "deviceInfo", "metadata", "extensions");

  private static final Comparator<Device> BY_DEVICE_ID =
      Comparator.comparing(device -> device.key().deviceId());
  private static final Map<String, Comparator<Device>> ORDERS =
      Map.of(
          "typeId,deviceId", Comparator.comparing(Device::key),
          "deviceId", BY_DEVICE_ID,
          "-typeId,deviceId", Comparator.comparing(Device::key).reversed(),
          "-deviceId", BY_DEVICE_ID.reversed());

  private final DeviceRemoval removal;

  DeviceRoutes(DeviceRemoval removal) {
    this.removal = removal;
  }

  void mount(ApiRouter router) {
    router.get("/bulk/devices", this::listAll);
    router.get("/device/types/:typeId/devices", this::listOfType);
    router.post("/device/types/:typeId/devices", this::create);
    router.get("/device/types/:typeId/devices/:deviceId", this::show);
    router.put("/device/types/:typeId/devices/:deviceId", this::change);
    router.delete("/device/types/:typeId/devices/:deviceId", this::remove);
    router.get("/device/types/:typeId/devices/:deviceId/devices", this::listOfGateway);
  }

  private void listAll(ApiCall call) {
    call.caller().requireApplication();
    list(call, device -> true);
  }

  private void listOfType(ApiCall call) {
    call.caller().requireApplication();
    String typeId = TypeRoutes.require(call).id();
    list(call, device -> device.key().typeId().equals(typeId));
  }

  private void listOfGateway(ApiCall call) {
    Device gateway = require(call);
    call.caller().requireReadable(gateway.key());
    if (gateway.deviceClass() != DeviceClass.GATEWAY) {
      throw ApiException.of(403, "The device is not of a Gateway type.");
    }
    list(call, device -> gateway.key().equals(device.gateway()));
  }

  private static void list(ApiCall call, Predicate<Device> wanted) {
    Comparator<Device> order = ORDERS.get(call.query("_sort", "typeId,deviceId"));
    if (order == null) {
      throw ApiException.invalid(
          "_sort must be deviceId or typeId,deviceId, with - before it to turn the order.");
    }
    List<Device> devices =
        call.organization().devices().stream()
            .filter(wanted)
            .filter(device -> call.caller().sees(device.key()))
            .sorted(order)
            .toList();
    call.answer(200, call.page().write(devices, call.json()::device));
  }

  private void create(ApiCall call) throws RegistryException {
    call.caller().requireRegistrar();
    TypeRoutes.require(call);
    RequestBody body = call.body(NEW_MEMBERS);
    DeviceKey key = new DeviceKey(call.path("typeId"), body.requiredText("deviceId"));
    DeviceKey caller = call.caller().gateway();
    DeviceDraft draft =
        new DeviceDraft(
            key,
            body.text("authToken"),
            caller == null ? gateway(body) : caller,
            body.deviceInfo(),
            body.objectOrEmpty("metadata"),
            body.location());
    Registered registered = call.organization().register(draft, call.caller().name());
    JsonObject json = call.json().device(registered.device());
    call.answer(201, json.put("authToken", registered.token()));
  }

  private static @Nullable DeviceKey gateway(RequestBody body) {
    String typeId = body.text("gatewayTypeId");
    String deviceId = body.text("gatewayId");
    if (typeId == null && deviceId == null) {
      return null;
    }
    if (typeId == null || deviceId == null) {
      throw ApiException.invalid("gatewayTypeId and gatewayId go together.");
    }
    return new DeviceKey(typeId, deviceId);
  }

  private void show(ApiCall call) {
    call.caller().requireReadable(call.device());
    call.answer(200, call.json().device(require(call)));
  }

  private void change(ApiCall call) throws RegistryException {
    call.caller().requireWritable(call.device());
    Device old = require(call);
    RequestBody body = call.body(MEMBERS);
    body.object("extensions");
    JsonObject metadata = body.object("metadata");
    Device device =
        old.with(
            old.deviceInfo().copy().mergeIn(body.deviceInfo()),
            metadata == null ? old.metadata() : metadata,
            old.status().copy().mergeIn(body.objectOrEmpty("status")));
    call.organization().replaceDevice(device);
    push(call, old, device);
    call.answer(200, call.json().device(device));
  }

  /** What changed is told to a device that is managed (DM-113, DM-116). */
  private static void push(ApiCall call, Device old, Device changed) {
    JsonObject attributes = new JsonObject();
    if (!old.metadata().equals(changed.metadata())) {
      attributes.put("metadata", changed.metadata().copy());
    }
    if (!old.deviceInfo().equals(changed.deviceInfo())) {
      attributes.put("deviceInfo", changed.deviceInfo().copy());
    }
    call.caller().space().management().push(changed.key(), attributes);
  }

  /** A device that is connected is disconnected (AUTH-16). */
  private void remove(ApiCall call) throws RegistryException {
    DeviceKey key = call.device();
    call.caller().requireWritable(key);
    removal.remove(call.caller().space(), key);
    call.answerEmpty(204);
  }

  /** The device in the path. */
  static Device require(ApiCall call) {
    Device device = call.organization().device(call.device());
    if (device == null) {
      throw ApiException.of(404, "There is no such device.");
    }
    return device;
  }
}
