/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.fault;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;

/** The platform's clock: another one, and how far it has jumped (SIM-82). Safe for all threads. */
public final class OffsetClock extends Clock {
  private final Clock clock;

  /** Milliseconds. */
  private final AtomicLong offset;

  public OffsetClock(Clock clock) {
    this(clock, new AtomicLong());
  }

  private OffsetClock(Clock clock, AtomicLong offset) {
    this.clock = clock;
    this.offset = offset;
  }

  /**
   * Moves the time.
   *
   * @param by forwards, in whole milliseconds; backwards if negative
   */
  public void jump(Duration by) {
    offset.addAndGet(by.toMillis());
  }

  /** How far it is from the other clock. */
  public Duration offset() {
    return Duration.ofMillis(offset.get());
  }

  @Override
  public Instant instant() {
    return clock.instant().plusMillis(offset.get());
  }

  @Override
  public ZoneId getZone() {
    return clock.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new OffsetClock(clock.withZone(zone), offset);
  }
}
