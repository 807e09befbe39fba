/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.action;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.management.DeviceManagement;
import io.wiotp.devkit.simulator.management.ManagedDevice;
import io.wiotp.devkit.simulator.monitor.Monitor;
import io.wiotp.devkit.simulator.registry.Organization;
import java.time.Clock;

/** The devices of one organization, as actions see them. */
final class ManagementPort implements DevicePort {
  private final Organization organization;
  private final DeviceManagement management;
  private final Clock clock;

  ManagementPort(Organization organization, DeviceManagement management, Clock clock) {
    this.organization = organization;
    this.management = management;
    this.clock = clock;
  }

  @Override
  public boolean exists(DeviceKey device) {
    return organization.device(device) != null;
  }

  @Override
  public boolean isManaged(DeviceKey device) {
    return management.devices().get(device) != null;
  }

  @Override
  public boolean supports(DeviceKey device, String capability) {
    ManagedDevice managed = management.devices().get(device);
    return managed != null && managed.supports(capability);
  }

  @Override
  public void firmware(DeviceKey device, JsonObject members) {
    ManagedDevice managed = management.devices().get(device);
    if (managed != null) {
      managed.firmware(managed.firmware().changed(members, Monitor.time(clock.instant())));
    }
  }

  @Override
  public void send(DeviceKey device, String operation, JsonObject frame) {
    management.requests().send(device, operation, frame);
  }
}
