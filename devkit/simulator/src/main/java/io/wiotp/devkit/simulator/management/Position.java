/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.management;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.monitor.Monitor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a device is (DM-71 to DM-77, REST-34). */
public final class Position {
  private static final int MAX_LONGITUDE = 180;
  private static final int MAX_LATITUDE = 90;

  private Position() {}

  /**
   * The complete set of values that replaces the former one (DM-77). A library reads the members in
   * their order and stops at the first time (SDKDM-49), so times come last.
   *
   * @param sent longitude and latitude in degrees, optionally elevation and accuracy in metres and
   *     the time of the measurement; the time of the update is the platform's own (DM-76)
   * @throws RequestException if a member is missing, of another type or out of range
   */
  public static JsonObject of(JsonObject sent, Instant now) throws RequestException {
    Members members = new Members(sent);
    Number longitude = members.requiredNumber("longitude", MAX_LONGITUDE);
    JsonObject position =
        new JsonObject()
            .put("latitude", members.requiredNumber("latitude", MAX_LATITUDE))
            .put("longitude", longitude);
    putNumber(position, members, "elevation");
    putNumber(position, members, "accuracy");
    ReportedTime measured = ReportedTime.of(members, "measuredDateTime");
    ReportedTime.of(members, "updatedDateTime");
    return position
        .put("measuredDateTime", Monitor.time(measured == null ? now : measured.instant()))
        .put("updatedDateTime", Monitor.time(now));
  }

  private static void putNumber(JsonObject position, Members members, String name)
      throws RequestException {
    @Nullable Number number = members.number(name);
    if (number != null) {
      position.put(name, number);
    }
  }
}
