/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.sensors.emission;

/**
 * When the events of a steady rate are due, reckoned from the start and never from the event
 * before: so that it does not drift. Not thread-safe.
 */
final class Pace {
  private static final long SECOND = 1_000_000_000L;

  private final int rate;
  private long start;
  private long done;

  /**
   * @param rate events per second, more than 0
   * @param start of the first event, in nanoseconds of any clock
   */
  Pace(int rate, long start) {
    if (rate <= 0) {
      throw new IllegalArgumentException("rate must be more than 0 but is " + rate);
    }
    this.rate = rate;
    this.start = start;
  }

  /**
   * Takes the events that are due and not taken yet. Whoever was held up for more than a second
   * gets one second's events and a new beginning, not a flood.
   */
  int take(long now) {
    long due = now - start < 0 ? 0 : dueAt(now - start) - done;
    if (due > rate) {
      due = rate;
      start = now;
      done = 1;
      return (int) due;
    }
    done += due;
    rebase();
    return (int) due;
  }

  private long dueAt(long elapsed) {
    return 1 + elapsed / SECOND * rate + elapsed % SECOND * rate / SECOND;
  }

  /** Moves the start by whole seconds, which loses nothing and keeps the numbers small. */
  private void rebase() {
    while (done > 2L * rate) {
      start += SECOND;
      done -= rate;
    }
  }

  /** When the next event is due. */
  long next() {
    return start + done / rate * SECOND + (done % rate * SECOND + rate - 1) / rate;
  }
}
