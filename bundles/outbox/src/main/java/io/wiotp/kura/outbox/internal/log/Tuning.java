/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.log;

import io.wiotp.kura.outbox.PriorityClass;
import java.time.Duration;
import java.util.Map;

/**
 * What may change while the store works.
 *
 * @param policy when an append answers
 * @param interval the longest time between writing and forcing, above zero
 * @param maxBytes by class, how much it may hold; decides how large its segments are
 */
public record Tuning(FlushPolicy policy, Duration interval, Map<PriorityClass, Long> maxBytes) {
  private static final long MIB = 1024 * 1024;
  private static final int SEGMENTS = 8;

  public Tuning {
    maxBytes = Map.copyOf(maxBytes);
    if (interval.isNegative() || interval.isZero()) {
      throw new IllegalArgumentException("the interval must be above zero but is " + interval);
    }
  }

  /** 1 to 4 MiB, and never more than the limit, which it overshoots on the disk by about one. */
  long segmentBytes(PriorityClass priority) {
    long limit = maxBytes.getOrDefault(priority, SEGMENTS * MIB);
    return Math.min(4 * MIB, Math.max(Math.min(MIB, limit), limit / SEGMENTS));
  }
}
