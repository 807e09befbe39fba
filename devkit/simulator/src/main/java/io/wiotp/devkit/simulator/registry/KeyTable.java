/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.registry;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.store.DurableTable;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** API keys; their tokens as salted hashes only. */
final class KeyTable implements DurableTable<KeyRights> {
  private final AccessControl access;

  KeyTable(AccessControl access) {
    this.access = access;
  }

  @Override
  public String name() {
    return "keys";
  }

  @Override
  public Map<String, KeyRights> values() {
    return access.keys();
  }

  @Override
  public JsonObject write(KeyRights rights) {
    JsonObject json =
        new JsonObject()
            .put("roles", new JsonArray(rights.roles().stream().map(KeyRole::word).toList()))
            .put("groups", new JsonArray(rights.groups().stream().map(ResourceGroup::id).toList()));
    StoredMembers.put(json, rights.token());
    return json;
  }

  @Override
  public void read(String key, JsonObject json) throws RegistryException {
    Set<KeyRole> roles = EnumSet.noneOf(KeyRole.class);
    for (String word : StoredMembers.texts(json, "roles")) {
      KeyRole role = KeyRole.ofWord(word);
      if (role != null) {
        roles.add(role);
      }
    }
    Token token = StoredMembers.token(json);
    if (token == null) {
      throw new IllegalArgumentException("the token is missing");
    }
    access.putKey(key, token, roles, StoredMembers.texts(json, "groups"));
  }
}
