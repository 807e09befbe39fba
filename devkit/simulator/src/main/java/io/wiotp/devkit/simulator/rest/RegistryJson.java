/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.rest;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.id.ClientClass;
import io.wiotp.devkit.simulator.id.ClientId;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.monitor.Monitor;
import io.wiotp.devkit.simulator.registry.Device;
import io.wiotp.devkit.simulator.registry.DeviceClass;
import io.wiotp.devkit.simulator.registry.DeviceType;

/** Writes types and devices as the API shows them (REST-12, REST-30). */
final class RegistryJson {
  private final String organization;

  RegistryJson(String organization) {
    this.organization = organization;
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

  /** References are there only for what has data (REST-31), and nothing of that is kept yet. */
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
            .put("refs", new JsonObject());
    DeviceKey through = device.gateway();
    if (through != null) {
      json.put("gatewayTypeId", through.typeId()).put("gatewayId", through.deviceId());
    }
    return json;
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
