/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.publisher.internal.encode;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.kura.message.KuraPosition;
import org.jspecify.annotations.Nullable;

/** A position as a JSON object; degrees, metres, metres per second. */
final class PositionMetric {
  static final String NAME = "position";

  private PositionMetric() {}

  /** Null for a position that is none: without a fix Kura delivers zeros. */
  static @Nullable Map<String, @Nullable Object> of(@Nullable KuraPosition position) {
    if (position == null || (isZero(position.getLatitude()) && isZero(position.getLongitude()))) {
      return null;
    }
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    add(members, "latitude", position.getLatitude());
    add(members, "longitude", position.getLongitude());
    add(members, "altitude", position.getAltitude());
    add(members, "heading", position.getHeading());
    add(members, "speed", position.getSpeed());
    add(members, "precision", position.getPrecision());
    add(members, "satellites", position.getSatellites());
    return members;
  }

  private static boolean isZero(@Nullable Double degrees) {
    return degrees == null || degrees == 0;
  }

  private static void add(
      Map<String, @Nullable Object> members, String name, @Nullable Object value) {
    if (value != null) {
      members.put(name, value);
    }
  }
}
