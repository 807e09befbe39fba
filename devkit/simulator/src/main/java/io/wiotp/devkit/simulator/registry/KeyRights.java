/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.registry;

import io.wiotp.devkit.simulator.id.DeviceKey;
import java.util.List;
import java.util.Set;

/** What an API key may do, and for which devices (APP-8). Follows later changes of its groups. */
public final class KeyRights {
  private final Token token;
  private final Set<KeyRole> roles;
  private final List<ResourceGroup> groups;

  KeyRights(Token token, Set<KeyRole> roles, List<ResourceGroup> groups) {
    this.token = token;
    this.roles = Set.copyOf(roles);
    this.groups = List.copyOf(groups);
  }

  Token token() {
    return token;
  }

  Set<KeyRole> roles() {
    return roles;
  }

  List<ResourceGroup> groups() {
    return groups;
  }

  boolean matches(String secret) {
    return token.matches(secret);
  }

  public boolean permits(Permission permission) {
    return roles.stream().anyMatch(role -> role.permits(permission));
  }

  /** True if the key sees nothing but the devices of its groups. */
  public boolean isLimited() {
    return !groups.isEmpty();
  }

  /** True if the key may see and use the device. */
  public boolean covers(DeviceKey device) {
    return groups.isEmpty() || groups.stream().anyMatch(group -> group.contains(device));
  }
}
