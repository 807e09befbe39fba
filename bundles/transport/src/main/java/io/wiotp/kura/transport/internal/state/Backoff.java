/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal.state;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Delay before the next try: a ceiling that doubles with each failure in a row, and a random time
 * below it. At the normal pace anything from nothing to the ceiling (full jitter, so that a fleet
 * does not come back at once); else at least half of it, because there waiting is the point.
 * Confined to the loop.
 */
public final class Backoff {
  private static final int MAX_DOUBLINGS = 20;

  private final RandomGenerator random;
  private Pace pace = Pace.NORMAL;
  private int failures;

  public Backoff(RandomGenerator random) {
    this.random = random;
  }

  public Duration next(BackoffPolicy policy, Pace wanted) {
    if (wanted != pace) {
      pace = wanted;
      failures = 0;
    }
    long ceiling =
        Math.min(
            policy.maximum().toMillis(),
            policy.base(wanted).toMillis() << Math.min(failures, MAX_DOUBLINGS));
    failures++;
    long floor = wanted == Pace.NORMAL ? 0 : ceiling / 2;
    return Duration.ofMillis(floor + random.nextLong(ceiling - floor + 1));
  }

  /** Starts small again. */
  public void reset() {
    pace = Pace.NORMAL;
    failures = 0;
  }
}
