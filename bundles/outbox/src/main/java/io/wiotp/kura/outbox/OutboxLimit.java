/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox;

import java.time.Duration;
import java.util.Objects;

/**
 * What one class may hold.
 *
 * @param maxCount most entries, at least 1
 * @param maxBytes most bytes of topics and payloads, at least 1
 * @param maxAge older entries are evicted; zero means no limit
 * @param whenFull what gives way when count or bytes are reached
 */
public record OutboxLimit(long maxCount, long maxBytes, Duration maxAge, FullPolicy whenFull) {

  /** What gives way when a class is full. */
  public enum FullPolicy {
    /** The new event is refused: the publisher learns of it. */
    REFUSE_NEW,
    /** The oldest event that is not in flight is evicted: the newest values survive. */
    DROP_OLDEST
  }

  public OutboxLimit {
    Objects.requireNonNull(maxAge, "maxAge");
    Objects.requireNonNull(whenFull, "whenFull");
    if (maxCount < 1 || maxBytes < 1 || maxAge.isNegative()) {
      throw new IllegalArgumentException(
          "an outbox limit must have maxCount >= 1, maxBytes >= 1 and maxAge >= 0 but is maxCount "
              + maxCount
              + ", maxBytes "
              + maxBytes
              + ", maxAge "
              + maxAge);
    }
  }
}
