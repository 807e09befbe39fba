/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.publisher.internal.encode;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A wire record's metrics, told apart: what was measured, and the book-keeping that a wire asset
 * adds to it. Sorted by name, so that equal records give equal payloads.
 *
 * <p>{@code <c>_unit}, {@code <c>_timestamp} and {@code <c>_error} are book-keeping only beside a
 * channel {@code <c>}; an asset whose read failed gives {@code <c>_error} without {@code <c>},
 * which then counts as data, because it is all that is left to tell of the channel.
 *
 * @param data what was measured
 * @param bookKeeping what the asset says about it
 */
record RecordParts(Map<String, @Nullable Object> data, Map<String, @Nullable Object> bookKeeping) {
  static final String ASSET_NAME = "assetName";
  static final String ASSET_TIMESTAMP = "assetTimestamp";
  private static final String UNIT = "_unit";
  private static final String TIMESTAMP = "_timestamp";
  private static final String ERROR = "_error";

  static RecordParts of(Map<String, Object> metrics) {
    Map<String, @Nullable Object> data = new TreeMap<>();
    Map<String, @Nullable Object> bookKeeping = new TreeMap<>();
    for (Map.Entry<String, Object> metric : metrics.entrySet()) {
      boolean aside = isBookKeeping(metric.getKey(), metric.getValue(), metrics);
      (aside ? bookKeeping : data).put(metric.getKey(), metric.getValue());
    }
    return new RecordParts(data, bookKeeping);
  }

  private static boolean isBookKeeping(
      String name, @Nullable Object value, Map<String, Object> metrics) {
    if (name.equals(ASSET_NAME)) {
      return true;
    }
    if (name.equals(ASSET_TIMESTAMP)) {
      return value instanceof Long;
    }
    if (name.endsWith(ERROR)) {
      return isText(value) && metrics.containsKey(channel(name, ERROR));
    }
    if (name.endsWith(UNIT)) {
      return isText(value) && isKnown(channel(name, UNIT), metrics);
    }
    return name.endsWith(TIMESTAMP)
        && value instanceof Long
        && isKnown(channel(name, TIMESTAMP), metrics);
  }

  private static boolean isText(@Nullable Object value) {
    return value == null || value instanceof String;
  }

  private static boolean isKnown(String channel, Map<String, Object> metrics) {
    return metrics.containsKey(channel) || metrics.containsKey(channel + ERROR);
  }

  private static String channel(String name, String suffix) {
    return name.substring(0, name.length() - suffix.length());
  }

  /**
   * When it was sampled: the asset's time stamp, else the newest of its channels; empty when the
   * asset gives none. Zero and less mean that a driver set none.
   */
  Optional<Instant> sampledAt() {
    long asset = positive(bookKeeping.get(ASSET_TIMESTAMP));
    long newest = asset;
    if (asset == 0) {
      for (Map.Entry<String, @Nullable Object> entry : bookKeeping.entrySet()) {
        if (entry.getKey().endsWith(TIMESTAMP)) {
          newest = Math.max(newest, positive(entry.getValue()));
        }
      }
    }
    return newest == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(newest));
  }

  private static long positive(@Nullable Object value) {
    return value instanceof Long millis ? Math.max(0, millis) : 0;
  }
}
