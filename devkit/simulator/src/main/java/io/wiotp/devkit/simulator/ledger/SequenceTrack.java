/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.ledger;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One row of numbers as it arrived. Keeps the ranges that were seen: one entry as long as nothing
 * is missing, whatever the count.
 */
final class SequenceTrack {
  /** Ranges that are told apart; beyond it the lowest hole is given up and stays missing. */
  private static final int MAX_RANGES = 65_536;

  private final TreeMap<Long, Long> ranges = new TreeMap<>();
  private long arrived;
  private long duplicates;
  private long outOfOrder;
  private long abandoned;

  void add(long number) {
    arrived++;
    Map.Entry<Long, Long> below = ranges.floorEntry(number);
    if (below != null && number <= below.getValue()) {
      duplicates++;
      return;
    }
    if (!ranges.isEmpty() && number < ranges.lastEntry().getValue()) {
      outOfOrder++;
    }
    insert(number, below);
  }

  private void insert(long number, Map.@Nullable Entry<Long, Long> below) {
    long from = below != null && below.getValue() == number - 1 ? below.getKey() : number;
    Long end = number == Long.MAX_VALUE ? null : ranges.remove(number + 1);
    ranges.put(from, end == null ? number : end);
    if (ranges.size() > MAX_RANGES) {
      Map.Entry<Long, Long> lowest = ranges.pollFirstEntry();
      Map.Entry<Long, Long> next = ranges.pollFirstEntry();
      abandoned += next.getKey() - lowest.getValue() - 1;
      ranges.put(lowest.getKey(), next.getValue());
    }
  }

  long arrived() {
    return arrived;
  }

  long duplicates() {
    return duplicates;
  }

  /** New numbers that came after a higher one. */
  long outOfOrder() {
    return outOfOrder;
  }

  /** Numbers between the lowest and the highest that never came. */
  long missing() {
    long holes = abandoned;
    long end = 0;
    boolean first = true;
    for (Map.Entry<Long, Long> range : ranges.entrySet()) {
      holes += first ? 0 : range.getKey() - end - 1;
      end = range.getValue();
      first = false;
    }
    return holes;
  }

  /** The lowest number; 0 if none came. */
  long first() {
    return ranges.isEmpty() ? 0 : ranges.firstKey();
  }

  /** The highest number; 0 if none came. */
  long last() {
    return ranges.isEmpty() ? 0 : ranges.lastEntry().getValue();
  }
}
