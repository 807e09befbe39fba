/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.rest;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** Counts the calls of each organization per second (REST-7, MQ-38). Off unless limited. */
public final class CallRate {
  /** The platform's figure, in calls per second. */
  public static final int PLATFORM = 10;

  private final Clock clock;
  private final Map<String, Second> seconds = new HashMap<>();
  private int limit;

  CallRate(Clock clock) {
    this.clock = clock;
  }

  /**
   * Sets how many calls an organization may make per second.
   *
   * @param perSecond 0 for as many as it likes
   */
  public void limit(int perSecond) {
    limit = perSecond;
    seconds.clear();
  }

  /** Counts a call; false if it is one too many. */
  boolean admits(String organization) {
    if (limit == 0) {
      return true;
    }
    long now = clock.millis() / 1_000;
    Second second =
        seconds.compute(
            organization,
            (id, former) ->
                former == null || former.number() != now
                    ? new Second(now, 1)
                    : new Second(now, former.calls() + 1));
    return second.calls() <= limit;
  }

  private record Second(long number, int calls) {}
}
