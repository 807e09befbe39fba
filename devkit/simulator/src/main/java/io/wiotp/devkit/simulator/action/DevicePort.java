/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.action;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.id.DeviceKey;

/** What actions need of devices. */
interface DevicePort {
  /** True if such a device is registered. */
  boolean exists(DeviceKey device);

  /** True if the device is managed now: neither unmanaged nor dormant. */
  boolean isManaged(DeviceKey device);

  /** True if the device is managed and has claimed the capability (DM-53 to DM-55). */
  boolean supports(DeviceKey device, String capability);

  /** Notes what the device holds in its firmware attribute now (DM-140, DM-141). */
  void firmware(DeviceKey device, JsonObject members);

  /** Sends a request at quality of service 1 (DM-11). */
  void send(DeviceKey device, String operation, JsonObject frame);
}
