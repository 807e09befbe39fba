/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.rest;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.id.ClientClass;
import io.wiotp.devkit.simulator.id.ClientId;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.management.DeviceManagement;
import io.wiotp.devkit.simulator.monitor.Monitor;
import io.wiotp.devkit.simulator.registry.Device;
import io.wiotp.devkit.simulator.registry.DeviceClass;
import io.wiotp.devkit.simulator.registry.DeviceType;
import java.util.List;

/** Writes types and devices as the API shows them (REST-12, REST-30). */
final class RegistryJson {
  private final String organization;
  private final DeviceManagement management;

  RegistryJson(String organization, DeviceManagement management) {
    this.organization = organization;
    this.management = management;
  }

  JsonObject type(DeviceType type) {
    return new JsonObject()
        .put("id", type.id())
        .put("classId", type.deviceClass().classId())
        .put("description", type.description())
        .put("deviceInfo", type.deviceInfo().copy())
        .put("metadata", type.metadata().copy())
        .put("createdDateTime", Monitor.time(type.created()))
        .put("updatedDateTime", Monitor.time(type.updated()))
        .put(
            "refs",
            new JsonObject().put("devices", "/api/v0002/device/types/" + type.id() + "/devices"));
  }

  JsonObject device(Device device) {
    DeviceKey key = device.key();
    boolean gateway = device.deviceClass() == DeviceClass.GATEWAY;
    JsonObject json =
        new JsonObject()
            .put(
                "clientId",
                ClientId.format(
                    gateway ? ClientClass.GATEWAY : ClientClass.DEVICE, organization, key))
            .put("typeId", key.typeId())
            .put("deviceId", key.deviceId())
            .put("classId", device.deviceClass().classId())
            .put("deviceInfo", device.deviceInfo().copy())
            .put("metadata", device.metadata().copy())
            .put("status", device.status().copy())
            .put("registration", registration(device))
            .put("refs", references(device));
    DeviceKey through = device.gateway();
    if (through != null) {
      json.put("gatewayTypeId", through.typeId()).put("gatewayId", through.deviceId());
    }
    return json;
  }

  /**
   * Where a device is; empty if nobody said. What was given at the registration was measured then.
   */
  static JsonObject location(Device device) {
    JsonObject location = new JsonObject();
    if (!device.location().isEmpty()) {
      String registered = Monitor.time(device.registered());
      for (String name : List.of("latitude", "longitude", "elevation", "accuracy")) {
        if (device.location().getValue(name) != null) {
          location.put(name, device.location().getValue(name));
        }
      }
      for (String name : List.of("measuredDateTime", "updatedDateTime")) {
        Object time = device.location().getValue(name);
        location.put(name, time == null ? registered : time);
      }
    }
    return location;
  }

  /** References are there only for what has data (REST-31). */
  private JsonObject references(Device device) {
    DeviceKey key = device.key();
    String base = "/api/v0002/device/types/" + key.typeId() + "/devices/" + key.deviceId() + "/";
    JsonObject diagnostics = new JsonObject();
    if (!management.diagnostics().errorCodes(key).isEmpty()) {
      diagnostics.put("errorCodes", base + "diag/errorCodes");
    }
    if (!management.diagnostics().log(key).isEmpty()) {
      diagnostics.put("logs", base + "diag/logs");
    }
    JsonObject references = new JsonObject();
    if (!diagnostics.isEmpty()) {
      references.put("diag", diagnostics);
    }
    if (!device.location().isEmpty()) {
      references.put("location", base + "location");
    }
    if (management.devices().get(key) != null) {
      references.put("mgmt", base + "mgmt");
    }
    return references;
  }

  private static JsonObject registration(Device device) {
    boolean application = device.registeredBy().startsWith("a-");
    return new JsonObject()
        .put(
            "auth",
            new JsonObject()
                .put("id", device.registeredBy())
                .put("type", application ? "app" : "device"))
        .put("date", Monitor.time(device.registered()));
  }
}
