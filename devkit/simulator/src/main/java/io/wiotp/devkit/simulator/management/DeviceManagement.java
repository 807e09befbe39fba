/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.management;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.ledger.Findings;
import io.wiotp.devkit.simulator.registry.Organization;
import io.wiotp.devkit.simulator.router.Router;
import io.wiotp.devkit.simulator.timer.Timer;
import java.time.Clock;

/** Device management of one organization. Used on the event loop only. */
public final class DeviceManagement {
  private final ManagedDevices devices;
  private final Diagnostics diagnostics;
  private final ManagementRequests requests;

  public DeviceManagement(
      Organization organization, Router router, Clock clock, Timer timer, Findings findings) {
    this.devices = new ManagedDevices(clock, timer);
    this.diagnostics = new Diagnostics(clock, findings);
    this.requests =
        new ManagementRequests(
            router,
            devices,
            new DeviceOperations(organization, devices, diagnostics, clock),
            findings);
  }

  public ManagedDevices devices() {
    return devices;
  }

  public Diagnostics diagnostics() {
    return diagnostics;
  }

  public ManagementRequests requests() {
    return requests;
  }

  /**
   * Tells a device what was changed of it over HTTP, if it is managed (DM-110 to DM-116, SIM-39).
   *
   * @param attributes the complete values by name: location, metadata or deviceInfo
   */
  public void push(DeviceKey device, JsonObject attributes) {
    if (attributes.isEmpty() || devices.get(device) == null) {
      return;
    }
    JsonArray fields = new JsonArray();
    attributes.forEach(
        attribute ->
            fields.add(
                new JsonObject()
                    .put("field", attribute.getKey())
                    .put("value", attribute.getValue())));
    requests.send(
        device, "device/update", new JsonObject().put("d", new JsonObject().put("fields", fields)));
  }

  /** Forgets a device that is registered no more. */
  public void forget(DeviceKey device) {
    devices.end(device);
    diagnostics.clearLog(device);
    diagnostics.clearErrorCodes(device);
  }
}
