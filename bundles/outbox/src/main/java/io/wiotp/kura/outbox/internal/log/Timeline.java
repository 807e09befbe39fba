/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.log;

import java.time.Clock;
import java.time.Instant;

/**
 * A time that never goes back and does not jump, over restarts as far as can be known: what ages of
 * stored events are measured by. It stands still while the gateway is off when the wall clock can
 * not tell for how long that was. Not thread-safe.
 */
final class Timeline {
  /** A wall clock before this was never set: 2024-01-01. */
  static final long CREDIBLE = 1_704_067_200_000L;

  private final Clock wall;
  private final Clock clock;
  private long offset;

  /**
   * @param clock of the outbox: does not jump within this run
   * @param wall the gateway's clock, which may
   */
  Timeline(Clock clock, Clock wall) {
    this.clock = clock;
    this.wall = wall;
  }

  /** Goes on where a former run was, in ms of its timeline and of the wall clock. */
  void resume(long lastTime, long lastWall) {
    long off = 0;
    if (lastWall >= CREDIBLE || wall.millis() < CREDIBLE) {
      off = Math.max(0, wall.millis() - lastWall);
    }
    offset = lastTime + off - clock.millis();
  }

  long now() {
    return clock.millis() + offset;
  }

  long wall() {
    return wall.millis();
  }

  long of(Instant accepted) {
    return accepted.toEpochMilli() + offset;
  }

  Instant instant(long time) {
    return Instant.ofEpochMilli(time - offset);
  }
}
