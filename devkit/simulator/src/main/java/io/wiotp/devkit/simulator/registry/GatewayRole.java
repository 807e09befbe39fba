/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.registry;

import org.jspecify.annotations.Nullable;

/** What a gateway may do for other devices (GW-2, GW-3). */
public enum GatewayRole {
  /** Registers unknown devices when it publishes for them (GW-8). */
  PRIVILEGED("privileged", "PD_PRIVILEGED_GW_DEVICE"),
  STANDARD("standard", "PD_STANDARD_GW_DEVICE");

  private final String word;
  private final String roleId;

  GatewayRole(String word, String roleId) {
    this.word = word;
    this.roleId = roleId;
  }

  /** The id in the HTTP API; no source names that of the privileged role, it is the simulator's. */
  public String roleId() {
    return roleId;
  }

  /** The role of that id; null if there is none. */
  public static @Nullable GatewayRole ofRoleId(String roleId) {
    for (GatewayRole candidate : values()) {
      if (candidate.roleId.equals(roleId)) {
        return candidate;
      }
    }
    return null;
  }

  /** The word in the registry file. */
  public String word() {
    return word;
  }

  /** The role of that word; null if there is none. */
  public static @Nullable GatewayRole ofWord(String word) {
    for (GatewayRole candidate : values()) {
      if (candidate.word.equals(word)) {
        return candidate;
      }
    }
    return null;
  }
}
