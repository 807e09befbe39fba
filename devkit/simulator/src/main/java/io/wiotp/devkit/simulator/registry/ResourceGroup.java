/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.registry;

import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.registry.RegistryException.Cause;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Devices that a gateway or an API key may be limited to (GW-5, APP-8). Not thread-safe. */
public final class ResourceGroup {
  /** Most devices of one group that can be put there by hand (MQ-42). */
  public static final int MAX_DEVICES = 300;

  private final String id;
  private final String description;
  private final Set<DeviceKey> members = new TreeSet<>();

  ResourceGroup(String id, String description) {
    this.id = id;
    this.description = description;
  }

  /** The id of the group that a gateway has from its registration on (GW-5). */
  public static String defaultId(String organization, DeviceKey gateway) {
    return "gw_def_res_grp:" + organization + ":" + gateway.typeId() + ":" + gateway.deviceId();
  }

  public String id() {
    return id;
  }

  public String description() {
    return description;
  }

  /** The devices, in the order of their types and ids. */
  public List<DeviceKey> members() {
    return List.copyOf(members);
  }

  public boolean contains(DeviceKey device) {
    return members.contains(device);
  }

  /**
   * Puts a device into the group; it may be there already.
   *
   * @throws RegistryException if the group is full
   */
  public void add(DeviceKey device) throws RegistryException {
    if (!members.contains(device) && members.size() >= MAX_DEVICES) {
      throw new RegistryException(
          Cause.LIMIT, "Group " + id + " has " + MAX_DEVICES + " devices, and can not have more");
    }
    members.add(device);
  }

  /** Takes a device that its gateway registered; what bounds it is GW-11, not the group. */
  void join(DeviceKey device) {
    members.add(device);
  }

  /** Takes a device out of the group, if it is there. */
  public void remove(DeviceKey device) {
    members.remove(device);
  }

  /** The gateway of this group is gone; an API key that has the group sees nothing any more. */
  void clear() {
    members.clear();
  }
}
