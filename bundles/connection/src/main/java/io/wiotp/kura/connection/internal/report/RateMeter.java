/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.internal.report;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Events per second over the last ten seconds, in one-second buckets of the monotonic clock.
 * Thread-safe.
 */
public final class RateMeter {
  private static final int SECONDS = 10;
  private static final long NANOS = Duration.ofSeconds(1).toNanos();

  private final LongSupplier nanoTime;
  // One slot more than seconds: the current one is not over yet.
  private final long[] seconds = new long[SECONDS + 1];
  private final long[] counts = new long[SECONDS + 1];
  private final long started;

  /**
   * @param nanoTime as {@link System#nanoTime}
   */
  public RateMeter(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.started = nanoTime.getAsLong();
  }

  public synchronized void mark() {
    long second = second();
    int slot = (int) (second % seconds.length);
    if (seconds[slot] != second) {
      seconds[slot] = second;
      counts[slot] = 0;
    }
    counts[slot]++;
  }

  /** Mean of the last ten seconds that are over; of fewer soon after the start. */
  public synchronized double perSecond() {
    long now = second();
    if (now == 0) {
      return counts[0];
    }
    long sum = 0;
    for (int slot = 0; slot < seconds.length; slot++) {
      if (seconds[slot] < now && seconds[slot] >= now - SECONDS) {
        sum += counts[slot];
      }
    }
    return (double) sum / Math.min(now, SECONDS);
  }

  private long second() {
    return (nanoTime.getAsLong() - started) / NANOS;
  }
}
