/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.registry;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.store.DurableTable;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Devices by type and id; tokens as salted hashes only (AUTH-4). */
final class DeviceTable implements DurableTable<Device> {
  private final Organization organization;

  DeviceTable(Organization organization) {
    this.organization = organization;
  }

  @Override
  public String name() {
    return "devices";
  }

  @Override
  public Map<String, Device> values() {
    Map<String, Device> values = new HashMap<>();
    organization.devices().forEach(device -> values.put(device.key().toString(), device));
    return values;
  }

  @Override
  public JsonObject write(Device device) {
    JsonObject json =
        new JsonObject()
            .put("class", device.deviceClass().classId())
            .put("deviceInfo", device.deviceInfo())
            .put("metadata", device.metadata())
            .put("status", device.status())
            .put("location", device.location())
            .put("registeredBy", device.registeredBy())
            .put("registered", device.registered().toString());
    if (device.gateway() != null) {
      json.put("gateway", device.gateway().toString());
    }
    StoredMembers.put(json, device.token());
    return json;
  }

  @Override
  public void read(String key, JsonObject json) {
    DeviceKey gateway =
        json.getValue("gateway") == null
            ? null
            : StoredMembers.device(StoredMembers.text(json, "gateway"));
    organization.restore(
        new Device(
            StoredMembers.device(key),
            StoredMembers.deviceClass(json),
            StoredMembers.token(json),
            gateway,
            StoredMembers.object(json, "deviceInfo"),
            StoredMembers.object(json, "metadata"),
            StoredMembers.object(json, "status"),
            StoredMembers.object(json, "location"),
            StoredMembers.text(json, "registeredBy"),
            Instant.parse(StoredMembers.text(json, "registered"))));
  }
}
