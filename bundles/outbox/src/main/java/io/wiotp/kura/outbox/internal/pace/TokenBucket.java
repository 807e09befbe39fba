/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.pace;

/**
 * Allows so much per second, and lets what was not used be saved up to a bound. What is spent may
 * exceed what is there; then nothing is allowed until the debt is paid, so that the mean holds
 * whatever the size of a single event. Not thread-safe.
 */
final class TokenBucket {
  private static final double NANOS = 1e9;

  private final double perSecond;
  private final double capacity;
  private double tokens;
  private long filledAt;

  /**
   * @param perSecond above 0
   * @param capacity the most that can be saved up
   * @param now as {@link System#nanoTime}
   */
  TokenBucket(double perSecond, double capacity, long now) {
    this.perSecond = perSecond;
    this.capacity = capacity;
    this.tokens = capacity;
    this.filledAt = now;
  }

  /** Nanoseconds until something may be spent; 0 when it may be now. */
  long nanosUntilAllowed(long now) {
    fill(now);
    // An empty bucket without debt allows: else one without capacity would never.
    return tokens >= 0 ? 0 : (long) Math.ceil(-tokens / perSecond * NANOS);
  }

  void spend(double amount, long now) {
    fill(now);
    tokens -= amount;
  }

  private void fill(long now) {
    tokens = Math.min(capacity, tokens + (now - filledAt) / NANOS * perSecond);
    filledAt = now;
  }
}
