/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.management;

import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The description of a device (DM-56). */
final class DeviceInfo {
  static final List<String> NAMES =
      List.of(
          "serialNumber",
          "manufacturer",
          "model",
          "deviceClass",
          "description",
          "fwVersion",
          "hwVersion",
          "descriptiveLocation");

  private DeviceInfo() {}

  /** The known members; those that are null or unknown are left out (DM-18, DM-59). */
  static @Nullable JsonObject of(@Nullable JsonObject sent) throws RequestException {
    if (sent == null) {
      return null;
    }
    Members members = new Members(sent);
    JsonObject info = new JsonObject();
    for (String name : NAMES) {
      String value = members.text(name);
      if (value != null) {
        info.put(name, value);
      }
    }
    return info;
  }
}
