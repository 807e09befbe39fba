/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.pace;

import io.wiotp.devkit.simulator.registry.Quota;
import java.util.function.LongSupplier;

/**
 * A bucket that holds what may pass in one second. Whoever takes more owes it, and waits until that
 * is paid. Real time, not the simulator's clock: sockets do not follow that. Not thread-safe.
 */
public final class Pace {
  private static final double NANOS = 1e9;

  private final Quota.Rate rate;
  private final LongSupplier nanos;
  private double messages;
  private double bytes;
  private long filled;

  /**
   * @param nanos a clock that only goes forward
   */
  public Pace(Quota.Rate rate, LongSupplier nanos) {
    this.rate = rate;
    this.nanos = nanos;
    this.messages = Math.max(1, rate.messages());
    this.bytes = rate.bytes();
    this.filled = nanos.getAsLong();
  }

  public Quota.Rate rate() {
    return rate;
  }

  /**
   * Takes one message.
   *
   * @return milliseconds to wait before the next one; 0 for none
   */
  public long spend(int size) {
    fill();
    messages -= 1;
    double wait = messages < 0 ? -messages / rate.messages() : 0;
    if (rate.bytes() > 0) {
      bytes -= size;
      wait = bytes < 0 ? Math.max(wait, -bytes / rate.bytes()) : wait;
    }
    return (long) Math.ceil(wait * 1_000);
  }

  private void fill() {
    long now = nanos.getAsLong();
    double seconds = (now - filled) / NANOS;
    filled = now;
    messages = Math.min(Math.max(1, rate.messages()), messages + seconds * rate.messages());
    bytes = Math.min(rate.bytes(), bytes + seconds * rate.bytes());
  }
}
