/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.registry;

import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.registry.RegistryException.Cause;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Roles and resource groups of the gateways and API keys of one organization. Not thread-safe: used
 * on the simulator's event loop only.
 */
public final class AccessControl {
  /** Most groups of one gateway or key (MQ-42). */
  public static final int MAX_GROUPS = 10;

  private final String organization;
  private final Map<String, ResourceGroup> groups = new TreeMap<>();
  private final Map<DeviceKey, GatewayRights> gateways = new HashMap<>();
  private final Map<String, KeyRights> keys = new TreeMap<>();

  AccessControl(String organization) {
    this.organization = organization;
  }

  public Collection<ResourceGroup> groups() {
    return List.copyOf(groups.values());
  }

  /**
   * The group of that id.
   *
   * @throws RegistryException if there is none
   */
  public ResourceGroup group(String id) throws RegistryException {
    ResourceGroup group = groups.get(id);
    if (group == null) {
      throw new RegistryException(Cause.MISSING, "There is no resource group " + id);
    }
    return group;
  }

  /**
   * Makes an empty group.
   *
   * @throws RegistryException if the id is taken
   */
  public ResourceGroup addGroup(String id, String description) throws RegistryException {
    ResourceGroup group = new ResourceGroup(id, description);
    if (groups.putIfAbsent(id, group) != null) {
      throw new RegistryException(Cause.EXISTS, "Resource group " + id + " already exists");
    }
    return group;
  }

  /**
   * Removes a group that nobody has: a gateway keeps its default group for ever (GW-5).
   *
   * @throws RegistryException if there is none, or somebody has it
   */
  public void removeGroup(String id) throws RegistryException {
    ResourceGroup group = group(id);
    if (gateways.values().stream().anyMatch(rights -> rights.groups().contains(group))
        || gateways.keySet().stream()
            .anyMatch(gateway -> ResourceGroup.defaultId(organization, gateway).equals(id))) {
      throw new RegistryException(Cause.IN_USE, "Resource group " + id + " belongs to a gateway");
    }
    groups.remove(id);
  }

  /** What a gateway may do; null if it is no gateway. */
  public @Nullable GatewayRights gateway(DeviceKey gateway) {
    return gateways.get(gateway);
  }

  /** Gives a new gateway its role and its group (GW-2, GW-5). */
  void addGateway(DeviceKey gateway) {
    put(gateway, GatewayRole.PRIVILEGED, List.of(defaultGroup(gateway)));
  }

  /**
   * Gives a gateway another role; its groups stay, and one that has none gets its default group.
   *
   * @throws RegistryException if it is no gateway
   */
  public GatewayRights setRole(DeviceKey gateway, GatewayRole role) throws RegistryException {
    List<ResourceGroup> kept = require(gateway).groups();
    return put(gateway, role, kept.isEmpty() ? List.of(defaultGroup(gateway)) : kept);
  }

  /** Sets a gateway's role, with its default group alone or, as old gateways are, without any. */
  GatewayRights setRole(DeviceKey gateway, GatewayRole role, boolean grouped)
      throws RegistryException {
    require(gateway);
    return put(gateway, role, grouped ? List.of(defaultGroup(gateway)) : List.of());
  }

  /**
   * Gives a gateway further groups besides its default one.
   *
   * @throws RegistryException if it is no gateway, or a group is missing or one too many
   */
  public GatewayRights assign(DeviceKey gateway, Collection<String> groupIds)
      throws RegistryException {
    GatewayRights rights = require(gateway);
    List<ResourceGroup> assigned = new ArrayList<>(List.of(defaultGroup(gateway)));
    for (ResourceGroup group : existing(groupIds)) {
      if (!assigned.contains(group)) {
        assigned.add(group);
      }
    }
    return put(gateway, rights.role(), assigned);
  }

  /** Puts a device into the default group of its gateway (GW-7). */
  void join(DeviceKey device, DeviceKey gateway) throws RegistryException {
    require(gateway);
    defaultGroup(gateway).join(device);
  }

  /** Forgets a device, be it a member or a gateway. */
  void remove(DeviceKey device) {
    if (gateways.remove(device) != null) {
      ResourceGroup own = groups.remove(ResourceGroup.defaultId(organization, device));
      if (own != null) {
        own.clear();
      }
    }
    groups.values().forEach(group -> group.remove(device));
  }

  /** What an API key may do; null if it is not known. */
  public @Nullable KeyRights key(String key) {
    return keys.get(key);
  }

  /** Adds an API key, or replaces one that exists. */
  void putKey(String key, Token token, Set<KeyRole> roles, Collection<String> groupIds)
      throws RegistryException {
    keys.put(key, new KeyRights(token, roles, existing(groupIds)));
  }

  Map<DeviceKey, GatewayRights> gateways() {
    return Map.copyOf(gateways);
  }

  Map<String, KeyRights> keys() {
    return Map.copyOf(keys);
  }

  /** Takes back what was kept of a gateway. */
  void restoreGateway(DeviceKey gateway, GatewayRole role, Collection<String> groupIds)
      throws RegistryException {
    put(gateway, role, existing(groupIds));
  }

  private GatewayRights put(DeviceKey gateway, GatewayRole role, List<ResourceGroup> assigned) {
    GatewayRights rights = new GatewayRights(gateway, role, assigned);
    gateways.put(gateway, rights);
    return rights;
  }

  private List<ResourceGroup> existing(Collection<String> groupIds) throws RegistryException {
    if (groupIds.size() > MAX_GROUPS) {
      throw new RegistryException(Cause.LIMIT, "There can be no more than 10 resource groups");
    }
    List<ResourceGroup> found = new ArrayList<>();
    for (String id : groupIds) {
      found.add(group(id));
    }
    return found;
  }

  private ResourceGroup defaultGroup(DeviceKey gateway) {
    return groups.computeIfAbsent(
        ResourceGroup.defaultId(organization, gateway),
        id -> new ResourceGroup(id, "default group of " + gateway));
  }

  private GatewayRights require(DeviceKey gateway) throws RegistryException {
    GatewayRights rights = gateways.get(gateway);
    if (rights == null) {
      throw new RegistryException(Cause.MISSING, "There is no gateway " + gateway);
    }
    return rights;
  }
}
