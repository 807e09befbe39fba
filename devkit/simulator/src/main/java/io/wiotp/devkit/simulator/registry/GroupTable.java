/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.registry;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.store.DurableTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Resource groups by their ids. */
final class GroupTable implements DurableTable<GroupTable.Group> {
  private final AccessControl access;

  GroupTable(AccessControl access) {
    this.access = access;
  }

  @Override
  public String name() {
    return "groups";
  }

  @Override
  public Map<String, Group> values() {
    Map<String, Group> values = new HashMap<>();
    access
        .groups()
        .forEach(group -> values.put(group.id(), new Group(group.description(), group.members())));
    return values;
  }

  @Override
  public JsonObject write(Group group) {
    return new JsonObject()
        .put("description", group.description())
        .put("members", new JsonArray(group.members().stream().map(DeviceKey::toString).toList()));
  }

  @Override
  public void read(String key, JsonObject json) throws RegistryException {
    ResourceGroup group = access.addGroup(key, StoredMembers.text(json, "description"));
    StoredMembers.texts(json, "members")
        .forEach(member -> group.join(StoredMembers.device(member)));
  }

  record Group(String description, List<DeviceKey> members) {}
}
