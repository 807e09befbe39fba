/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.registry;

import io.wiotp.devkit.simulator.id.DeviceKey;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the resource groups and API keys of a registry file. */
final class AccessFile {
  private final FileNode root;

  AccessFile(FileNode root) {
    this.root = root;
  }

  /** Puts groups and keys into an organization whose devices are there already. */
  void fill(Organization organization) throws RegistryFileException {
    for (FileNode node : root.each("groups")) {
      addGroup(organization, node);
    }
    for (FileNode node : root.each("apiKeys")) {
      addKey(organization, node);
    }
  }

  /** API keys with their tokens, in the order of the file. */
  Map<String, String> keys(String organization) throws RegistryFileException {
    Map<String, String> keys = new LinkedHashMap<>();
    for (FileNode node : root.each("apiKeys")) {
      node.allowing(Set.of("key", "token", "roles", "groups"));
      String key = node.required("key");
      if (!key.matches("a-" + organization + "-[A-Za-z0-9]{10}")) {
        throw node.error(
            "key", "must be a-" + organization + "-<10 letters or digits>, not '" + key + "'");
      }
      if (keys.put(key, node.required("token")) != null) {
        throw node.error("key", "is there twice: '" + key + "'");
      }
    }
    return keys;
  }

  private static void addGroup(Organization organization, FileNode node)
      throws RegistryFileException {
    node.allowing(Set.of("id", "description", "devices"));
    String description = node.text("description");
    try {
      ResourceGroup group =
          organization
              .access()
              .addGroup(node.required("id"), description == null ? "" : description);
      for (FileNode device : node.each("devices")) {
        device.allowing(Set.of("typeId", "deviceId"));
        DeviceKey key = new DeviceKey(device.required("typeId"), device.required("deviceId"));
        if (organization.device(key) == null) {
          throw device.error("deviceId", "names no device of this file: " + key);
        }
        group.add(key);
      }
    } catch (RegistryException e) {
      throw node.error("id", "is refused: " + e.getMessage());
    }
  }

  private static void addKey(Organization organization, FileNode node)
      throws RegistryFileException {
    List<String> groups = node.texts("groups");
    Set<KeyRole> roles = EnumSet.noneOf(KeyRole.class);
    for (String word : node.texts("roles")) {
      KeyRole role = KeyRole.ofWord(word);
      if (role == null) {
        throw node.error("roles", "must be of " + KeyRole.words() + ", not '" + word + "'");
      }
      roles.add(role);
    }
    if (roles.isEmpty()) {
      roles.add(KeyRole.STANDARD);
    }
    try {
      organization.putApiKey(node.required("key"), node.required("token"), roles, groups);
    } catch (RegistryException e) {
      throw node.error("groups", "is refused: " + e.getMessage());
    }
  }
}
