/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.registry;

import io.vertx.core.json.JsonObject;
import java.time.Instant;

/** A device type (REST-12). The JSON members are never changed after construction. */
public record DeviceType(
    String id,
    DeviceClass deviceClass,
    String description,
    JsonObject deviceInfo,
    JsonObject metadata,
    Instant created,
    Instant updated) {

  /** A type without description, as auto-registration makes it (GW-4). */
  public static DeviceType bare(String id, DeviceClass deviceClass, Instant now) {
    return new DeviceType(id, deviceClass, "", new JsonObject(), new JsonObject(), now, now);
  }
}
