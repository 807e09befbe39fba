/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an operator wants to know of an outbox.
 *
 * @param pending entries not confirmed, by class, in flight included
 * @param inFlight entries sent but not confirmed
 * @param bytes stored bytes of all pending entries
 * @param oldestAge age of the oldest pending entry; zero when empty
 * @param accepted entries accepted since the start
 * @param confirmed entries confirmed since the start
 * @param evicted entries removed by limits since the start
 * @param setAside entries refused by the platform since the start
 * @param refused appends refused at the door since the start
 * @param limits the limits in force, by class
 * @param lost entries accepted but unreadable since, because files were damaged
 * @param bytesOnDisk what the files of the store take; zero when it has none
 * @param trouble what keeps the store from working, as {@code WIOTP-… sentence}; null when it works
 * @param damage what could not be read any more since the start, likewise; null for nothing
 */
public record OutboxStatus(
    Map<PriorityClass, Long> pending,
    int inFlight,
    long bytes,
    Duration oldestAge,
    long accepted,
    long confirmed,
    long evicted,
    long setAside,
    long refused,
    Map<PriorityClass, OutboxLimit> limits,
    long lost,
    long bytesOnDisk,
    @Nullable String trouble,
    @Nullable String damage) {

  public OutboxStatus {
    pending = Map.copyOf(pending);
    limits = Map.copyOf(limits);
  }

  /** Of an outbox without files. */
  public OutboxStatus(
      Map<PriorityClass, Long> pending,
      int inFlight,
      long bytes,
      Duration oldestAge,
      long accepted,
      long confirmed,
      long evicted,
      long setAside,
      long refused,
      Map<PriorityClass, OutboxLimit> limits,
      @Nullable String trouble) {
    this(
        pending, inFlight, bytes, oldestAge, accepted, confirmed, evicted, setAside, refused,
        limits, 0, 0, trouble, null);
  }

  /** The same with another trouble. */
  public OutboxStatus withTrouble(String other) {
    return new OutboxStatus(
        pending,
        inFlight,
        bytes,
        oldestAge,
        accepted,
        confirmed,
        evicted,
        setAside,
        refused,
        limits,
        lost,
        bytesOnDisk,
        other,
        damage);
  }

  public long pendingTotal() {
    return pending.values().stream().mapToLong(Long::longValue).sum();
  }
}
