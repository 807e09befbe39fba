/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.registry.GatewayRole;
import io.wiotp.devkit.simulator.registry.KeyRole;
import io.wiotp.devkit.simulator.registry.Organization;
import io.wiotp.devkit.simulator.registry.OrganizationSettings;
import io.wiotp.devkit.simulator.registry.RegistryException;
import io.wiotp.devkit.simulator.registry.ResourceGroup;
import io.wiotp.devkit.simulator.registry.SecretSource;
import io.wiotp.devkit.simulator.rest.CallRate;
import java.util.Collection;
import java.util.Set;

/**
 * What an administrator of the organization sets: API keys, roles, resource groups and quotas. May
 * be called from any thread but the simulator's own.
 */
public final class Administration {
  private final EventLoop loop;
  private final Organization organization;
  private final SecretSource secrets;
  private final CallRate rate;
  private final Runnable disconnectAll;

  Administration(
      EventLoop loop,
      Organization organization,
      SecretSource secrets,
      CallRate rate,
      Runnable disconnectAll) {
    this.disconnectAll = disconnectAll;
    this.loop = loop;
    this.organization = organization;
    this.secrets = secrets;
    this.rate = rate;
  }

  /** What is set for the organization. */
  public OrganizationSettings settings() throws Exception {
    return loop.call(organization::settings);
  }

  /** Sets it anew; an organization that is disabled loses its clients with 94 (MQ-69). */
  public void configure(OrganizationSettings settings) throws Exception {
    loop.call(
        () -> {
          organization.configure(settings);
          if (!settings.enabled()) {
            disconnectAll.run();
          }
          return settings;
        });
  }

  /**
   * Makes an API key with roles, limited to resource groups (APP-8).
   *
   * @param groupIds none for the whole organization
   * @throws RegistryException if there is no such group
   */
  public Credentials registerApiKey(Set<KeyRole> roles, Collection<String> groupIds)
      throws Exception {
    return loop.call(
        () -> {
          Credentials made = new Credentials(secrets.apiKey(organization.id()), secrets.token());
          organization.putApiKey(made.apiKey(), made.apiToken(), roles, groupIds);
          return made;
        });
  }

  /** Puts a device into a resource group, which is made if there is none of that id. */
  public void addToGroup(String groupId, String typeId, String deviceId) throws Exception {
    loop.call(
        () -> {
          boolean made =
              organization.access().groups().stream().anyMatch(g -> g.id().equals(groupId));
          ResourceGroup group =
              made
                  ? organization.access().group(groupId)
                  : organization.access().addGroup(groupId, "");
          group.add(new DeviceKey(typeId, deviceId));
          return group;
        });
  }

  /**
   * Sets the role of a gateway.
   *
   * @param grouped false makes it an old gateway without groups, which acts for the whole
   *     organization (GW-6)
   */
  public void setGatewayRole(String typeId, String deviceId, GatewayRole role, boolean grouped)
      throws Exception {
    loop.call(
        () -> {
          organization.setGatewayRole(new DeviceKey(typeId, deviceId), role, grouped);
          return role;
        });
  }

  /** Sets how many types and devices the organization may have (MQ-30, MQ-31). */
  public void limitRegistry(int types, int devices) throws Exception {
    loop.call(
        () -> {
          organization.limit(types, devices);
          return devices;
        });
  }

  /**
   * Sets how many calls of the HTTP API the organization may make per second (REST-7).
   *
   * @param perSecond 0 for as many as it likes
   */
  public void limitCalls(int perSecond) throws Exception {
    loop.call(
        () -> {
          rate.limit(perSecond);
          return perSecond;
        });
  }
}
