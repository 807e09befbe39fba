/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.page;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.id.DeviceKey;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows of a device.
 *
 * @param gateway true for a gateway
 * @param through the gateway that speaks for it; null if it connects itself
 * @param connected whether it, or the gateway that speaks for it, is connected
 * @param management null if it is not managed
 * @param dormant true if it is not managed any more because its lifetime passed (DM-65)
 * @param events accepted so far
 * @param last its newest event; null if there is none
 */
record DeviceRow(
    DeviceKey key,
    boolean gateway,
    @Nullable DeviceKey through,
    boolean connected,
    @Nullable ManagementView management,
    boolean dormant,
    long events,
    @Nullable FeedEntry last) {

  /**
   * Writes the row.
   *
   * @param withLast whether the newest event goes along, for those who may not have seen it
   */
  JsonObject toJson(boolean withLast) {
    JsonObject json =
        new JsonObject()
            .put("typeId", key.typeId())
            .put("deviceId", key.deviceId())
            .put("gateway", gateway)
            .put("connected", connected)
            .put("events", events);
    if (through != null) {
      json.put("through", identity(through));
    }
    if (management != null) {
      json.put("management", management.toJson());
    }
    if (dormant) {
      json.put("dormant", true);
    }
    if (withLast && last != null) {
      json.put("last", last.toJson());
    }
    return json;
  }

  /** Type and id of a device, as every message of the page names it. */
  static JsonObject identity(DeviceKey key) {
    return new JsonObject().put("typeId", key.typeId()).put("deviceId", key.deviceId());
  }
}
