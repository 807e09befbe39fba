/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.registry;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.store.DurableTable;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Device types by their ids. */
final class TypeTable implements DurableTable<DeviceType> {
  private final Organization organization;

  TypeTable(Organization organization) {
    this.organization = organization;
  }

  @Override
  public String name() {
    return "types";
  }

  @Override
  public Map<String, DeviceType> values() {
    Map<String, DeviceType> values = new HashMap<>();
    organization.types().forEach(type -> values.put(type.id(), type));
    return values;
  }

  @Override
  public JsonObject write(DeviceType type) {
    return new JsonObject()
        .put("class", type.deviceClass().classId())
        .put("description", type.description())
        .put("deviceInfo", type.deviceInfo())
        .put("metadata", type.metadata())
        .put("created", type.created().toString())
        .put("updated", type.updated().toString());
  }

  @Override
  public void read(String key, JsonObject json) {
    organization.restore(
        new DeviceType(
            key,
            StoredMembers.deviceClass(json),
            StoredMembers.text(json, "description"),
            StoredMembers.object(json, "deviceInfo"),
            StoredMembers.object(json, "metadata"),
            Instant.parse(StoredMembers.text(json, "created")),
            Instant.parse(StoredMembers.text(json, "updated"))));
  }
}
