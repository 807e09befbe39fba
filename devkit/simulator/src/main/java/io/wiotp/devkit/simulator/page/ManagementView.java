/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.page;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.management.Firmware;
import io.wiotp.devkit.simulator.management.ManagedDevice;
import io.wiotp.devkit.simulator.monitor.Monitor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows of a managed device.
 *
 * @param dormantAt null if it never becomes dormant
 * @param supports capabilities that it claimed, those of every device first
 */
record ManagementView(@Nullable Instant dormantAt, List<String> supports, Firmware firmware) {
  static ManagementView of(ManagedDevice device) {
    return new ManagementView(
        device.dormantAt(),
        List.of("deviceActions", "firmwareActions").stream().filter(device::supports).toList(),
        device.firmware());
  }

  JsonObject toJson() {
    JsonObject json = new JsonObject().put("supports", new JsonArray(supports));
    if (dormantAt != null) {
      json.put("dormantAt", Monitor.time(dormantAt));
    }
    if (!firmware.equals(Firmware.NONE)) {
      json.put("firmware", firmware.toJson());
    }
    return json;
  }
}
