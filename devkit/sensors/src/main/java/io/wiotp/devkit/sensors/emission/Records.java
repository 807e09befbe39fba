/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.sensors.emission;

import io.wiotp.devkit.sensors.hardware.Measured;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.kura.type.TypedValue;
import org.eclipse.kura.type.TypedValues;
import org.eclipse.kura.wire.WireRecord;

/**
 * Makes wire records as a Kura asset emits them, and numbers those of each asset from 1 without a
 * gap. One thread makes them; the numbers may be read by others.
 */
final class Records {
  private static final int MAX_NAME = 36;

  private final Map<String, Long> last = new ConcurrentHashMap<>();
  private final long base;

  Records() {
    this(0);
  }

  /**
   * @param base the number before the first
   */
  Records(long base) {
    this.base = base;
  }

  WireRecord next(Measured measured) {
    String asset = assetName(measured);
    Map<String, TypedValue<?>> properties = new LinkedHashMap<>();
    properties.put("assetName", TypedValues.newStringValue(asset));
    Measured.Kind kind = measured.kind();
    if (kind != null) {
      properties.put("deviceType", TypedValues.newStringValue(kind.deviceType()));
    }
    measured
        .channels()
        .forEach((name, value) -> properties.put(name, TypedValues.newTypedValue(value)));
    long sequence = last.merge(asset, base + 1, (before, first) -> before + 1);
    properties.put("sequence", TypedValues.newLongValue(sequence));
    properties.put("assetTimestamp", TypedValues.newLongValue(measured.millis()));
    return new WireRecord(properties);
  }

  /** A name that the platform takes as device id, unique across kinds. */
  static String assetName(Measured measured) {
    Measured.Kind kind = measured.kind();
    String name = measured.name();
    if (kind != null && !name.startsWith(kind.deviceType() + "-")) {
      name = kind.deviceType() + "-" + name;
    }
    String safe = name.replaceAll("[^a-zA-Z0-9_.\\-]", "_");
    return safe.length() > MAX_NAME ? safe.substring(0, MAX_NAME) : safe;
  }

  /** The number of each asset's last record. */
  Map<String, Long> lastSequences() {
    return new TreeMap<>(last);
  }
}
