/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.pace;

import java.time.Duration;

/**
 * How fast events may leave.
 *
 * @param eventsPerSecond 0 for no limit
 * @param bytesPerSecond of topic and payload, 0 for no limit
 * @param burst how much of a limit may be saved up, in time: 0 spreads events evenly
 * @param bytesPerDay of topic and payload, 0 for no limit; a day begins at midnight UTC
 */
public record PaceLimit(
    double eventsPerSecond, double bytesPerSecond, Duration burst, long bytesPerDay) {
  /** As fast as the platform takes them. */
  public static final PaceLimit NONE = new PaceLimit(0, 0, Duration.ofSeconds(1), 0);

  public PaceLimit {
    if (eventsPerSecond < 0 || bytesPerSecond < 0 || bytesPerDay < 0 || burst.isNegative()) {
      throw new IllegalArgumentException(
          "limits must be 0 or more but are "
              + eventsPerSecond
              + " events/s, "
              + bytesPerSecond
              + " bytes/s, "
              + burst
              + ", "
              + bytesPerDay
              + " bytes/day");
    }
  }
}
