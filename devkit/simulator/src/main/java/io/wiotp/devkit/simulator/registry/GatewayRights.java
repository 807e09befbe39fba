/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.registry;

import io.wiotp.devkit.simulator.id.DeviceKey;
import java.util.List;

/** For whom one gateway may act: itself and the members of its resource groups (GW-5, GW-6). */
public final class GatewayRights {
  private final DeviceKey gateway;
  private final GatewayRole role;
  private final List<ResourceGroup> groups;

  GatewayRights(DeviceKey gateway, GatewayRole role, List<ResourceGroup> groups) {
    this.gateway = gateway;
    this.role = role;
    this.groups = List.copyOf(groups);
  }

  public GatewayRole role() {
    return role;
  }

  /** The groups, the default one first; empty for an old gateway (GW-6). */
  public List<ResourceGroup> groups() {
    return groups;
  }

  /** True if the device is the gateway itself, a member, or the gateway has no group (GW-6). */
  public boolean covers(DeviceKey device) {
    return groups.isEmpty()
        || gateway.equals(device)
        || groups.stream().anyMatch(group -> group.contains(device));
  }

  /** True if the gateway may register devices (GW-3, GW-8). */
  public boolean mayRegister() {
    return role == GatewayRole.PRIVILEGED;
  }

  /** True for an old gateway without groups, which acts for the whole organization (GW-6). */
  public boolean isGroupless() {
    return groups.isEmpty();
  }
}
