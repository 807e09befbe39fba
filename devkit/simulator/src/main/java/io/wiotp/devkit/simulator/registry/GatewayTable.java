/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.registry;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.store.DurableTable;
import java.util.HashMap;
import java.util.Map;

/** Roles and groups of gateways, by type and id. */
final class GatewayTable implements DurableTable<GatewayRights> {
  private final AccessControl access;

  GatewayTable(AccessControl access) {
    this.access = access;
  }

  @Override
  public String name() {
    return "gateways";
  }

  @Override
  public Map<String, GatewayRights> values() {
    Map<String, GatewayRights> values = new HashMap<>();
    access.gateways().forEach((gateway, rights) -> values.put(gateway.toString(), rights));
    return values;
  }

  @Override
  public JsonObject write(GatewayRights rights) {
    return new JsonObject()
        .put("role", rights.role().word())
        .put("groups", new JsonArray(rights.groups().stream().map(ResourceGroup::id).toList()));
  }

  @Override
  public void read(String key, JsonObject json) throws RegistryException {
    GatewayRole role = GatewayRole.ofWord(StoredMembers.text(json, "role"));
    if (role == null) {
      throw new IllegalArgumentException("there is no such role");
    }
    access.restoreGateway(StoredMembers.device(key), role, StoredMembers.texts(json, "groups"));
  }
}
