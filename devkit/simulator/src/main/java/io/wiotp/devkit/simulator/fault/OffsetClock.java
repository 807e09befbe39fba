/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.fault;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** The platform's clock: another one, and how far it has jumped (SIM-82). Safe for all threads. */
public final class OffsetClock extends Clock {
  private final Clock clock;
  private final AtomicReference<Duration> offset;

  public OffsetClock(Clock clock) {
    this(clock, new AtomicReference<>(Duration.ZERO));
  }

  private OffsetClock(Clock clock, AtomicReference<Duration> offset) {
    this.clock = clock;
    this.offset = offset;
  }

  /**
   * Moves the time.
   *
   * @param by forwards; backwards if negative
   */
  public void jump(Duration by) {
    offset.updateAndGet(duration -> duration.plus(by));
  }

  /** How far it is from the other clock. */
  public Duration offset() {
    return offset.get();
  }

  @Override
  public Instant instant() {
    return clock.instant().plus(offset.get());
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
