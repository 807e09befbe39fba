/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.management;

import io.wiotp.devkit.simulator.ledger.Findings;
import io.wiotp.devkit.simulator.registry.Organization;
import io.wiotp.devkit.simulator.router.Router;
import io.wiotp.devkit.simulator.timer.Timer;
import java.time.Clock;

/** Device management of one organization. Used on the event loop only. */
public final class DeviceManagement {
  private final ManagedDevices devices;
  private final ManagementRequests requests;

  public DeviceManagement(
      Organization organization, Router router, Clock clock, Timer timer, Findings findings) {
    this.devices = new ManagedDevices(clock, timer);
    this.requests = new ManagementRequests(router, devices, findings);
  }

  public ManagedDevices devices() {
    return devices;
  }

  public ManagementRequests requests() {
    return requests;
  }
}
