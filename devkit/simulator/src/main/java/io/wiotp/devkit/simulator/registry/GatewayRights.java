/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.registry;

import io.wiotp.devkit.simulator.id.DeviceKey;
import java.util.Set;
import java.util.TreeSet;

/** For whom one gateway may act: itself and the members of its resource group (GW-5, GW-6). */
public final class GatewayRights {
  private final DeviceKey gateway;
  private final GatewayRole role;
  private final boolean grouped;
  private final Set<DeviceKey> members = new TreeSet<>();

  GatewayRights(DeviceKey gateway, GatewayRole role, boolean grouped) {
    this.gateway = gateway;
    this.role = role;
    this.grouped = grouped;
  }

  /** The same group under another role or mode. */
  GatewayRights changed(GatewayRole newRole, boolean newGrouped) {
    GatewayRights changed = new GatewayRights(gateway, newRole, newGrouped);
    changed.members.addAll(members);
    return changed;
  }

  void admit(DeviceKey device) {
    members.add(device);
  }

  void expel(DeviceKey device) {
    members.remove(device);
  }

  /** True if the device is the gateway itself, a member, or the gateway has no group (GW-6). */
  public boolean covers(DeviceKey device) {
    return !grouped || gateway.equals(device) || members.contains(device);
  }

  /** True if the gateway may register devices (GW-3, GW-8). */
  public boolean mayRegister() {
    return role == GatewayRole.PRIVILEGED;
  }

  /** True for an old gateway without groups, which acts for the whole organization (GW-6). */
  public boolean isGroupless() {
    return !grouped;
  }
}
