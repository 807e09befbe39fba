/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.internal.report;

import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Whether the backlog grows or when it will be gone. The answer is calm: near the balance it keeps
 * the direction that it had, and a time that counts down as told before is not told anew.
 * Thread-safe.
 */
public final class Forecast {
  /** One rate has to exceed the other so many times before the direction turns. */
  static final double TURN = 1.1;

  /** A new estimate is shown when it is off by this part of the former one. */
  static final double TOLERANCE = 0.25;

  private final LongSupplier nanoTime;
  private boolean growing;
  private double shownSeconds;
  private long shownAt;

  /**
   * @param nanoTime as {@link System#nanoTime}
   */
  public Forecast(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /**
   * What to expect.
   *
   * @param pending events that wait
   * @param arrivals events accepted per second, lately
   * @param departures events that left per second, lately
   */
  public synchronized String of(long pending, double arrivals, double departures) {
    if (pending == 0) {
      growing = false;
      shownSeconds = 0;
      return "empty";
    }
    if (departures == 0) {
      shownSeconds = 0;
      return arrivals == 0 ? "standing still" : growth(arrivals);
    }
    if (growing ? departures > arrivals * TURN : arrivals > departures * TURN) {
      growing = !growing;
      shownSeconds = 0;
    }
    double net = departures - arrivals;
    if (growing) {
      return growth(Math.max(-net, 0));
    }
    return net <= 0 ? "steady" : "empty in about " + text(settled(pending / net));
  }

  private static String growth(double perSecond) {
    return String.format(Locale.ROOT, "growing by %.1f per second", perSecond);
  }

  private double settled(double seconds) {
    long now = nanoTime.getAsLong();
    double left = shownSeconds - (now - shownAt) / 1e9;
    if (left <= 0 || Math.abs(seconds - left) > TOLERANCE * left) {
      shownSeconds = seconds;
      shownAt = now;
      return seconds;
    }
    return left;
  }

  private static String text(double seconds) {
    return StatusPage.text(Duration.ofSeconds((long) Math.ceil(seconds)));
  }
}
