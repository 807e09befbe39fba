/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.pace;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells when the next event may leave. What is spent is known only when the event is taken, so the
 * next one waits for what this one cost. Not thread-safe: guarded by the outbox's lock.
 */
public final class Pace {
  /** Nobody sleeps for longer than this without looking again: the clock may be set. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  private final Clock clock;
  private final LongSupplier nanoTime;
  private PaceLimit limit = PaceLimit.NONE;
  private @Nullable TokenBucket events;
  private @Nullable TokenBucket bytes;
  private LocalDate day = LocalDate.EPOCH;
  private long spentToday;

  /**
   * @param nanoTime as {@link System#nanoTime}
   */
  public Pace(Clock clock, LongSupplier nanoTime) {
    this.clock = clock;
    this.nanoTime = nanoTime;
  }

  /** Puts another limit in force at once; what was sent today stays counted. */
  public void limit(PaceLimit next) {
    if (next.equals(limit)) {
      return;
    }
    limit = next;
    double seconds = next.burst().toNanos() / 1e9;
    events = bucket(next.eventsPerSecond(), seconds);
    bytes = bucket(next.bytesPerSecond(), seconds);
  }

  private @Nullable TokenBucket bucket(double perSecond, double seconds) {
    return perSecond == 0
        ? null
        : new TokenBucket(perSecond, perSecond * seconds, nanoTime.getAsLong());
  }

  /** Nanoseconds until the next event may leave; 0 when it may now. At most a minute. */
  public long nanosUntilAllowed() {
    long now = nanoTime.getAsLong();
    long wait = Math.max(nanos(events, now), nanos(bytes, now));
    if (budgetIsSpent()) {
      wait = Math.max(wait, Duration.between(clock.instant(), midnight()).toNanos());
    }
    return Math.min(wait, LONGEST_WAIT.toNanos());
  }

  private static long nanos(@Nullable TokenBucket bucket, long now) {
    return bucket == null ? 0 : bucket.nanosUntilAllowed(now);
  }

  /** An event leaves. */
  public void spend(long size) {
    long now = nanoTime.getAsLong();
    if (events != null) {
      events.spend(1, now);
    }
    if (bytes != null) {
      bytes.spend(size, now);
    }
    today();
    spentToday += size;
  }

  /** Whether nothing leaves before the next day. */
  public boolean budgetIsSpent() {
    today();
    return limit.bytesPerDay() > 0 && spentToday >= limit.bytesPerDay();
  }

  /** Bytes that left today, counted since this process began. */
  public long spentToday() {
    today();
    return spentToday;
  }

  /** A clock that is set back does not give the budget a second time. */
  private void today() {
    LocalDate now = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    if (now.isAfter(day)) {
      day = now;
      spentToday = 0;
    }
  }

  private Instant midnight() {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
