/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal;

import io.wiotp.kura.outbox.Entry;
import io.wiotp.kura.outbox.OutboxStatus;
import io.wiotp.kura.outbox.PriorityClass;
import io.wiotp.kura.outbox.internal.store.EventStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the picture that an operator sees; called with the outbox's lock. */
final class Statuses {
  private Statuses() {}

  static OutboxStatus of(
      Backlog backlog,
      Collection<Entry> inFlight,
      Instant now,
      EventStore.Health health,
      @Nullable String trouble) {
    Map<PriorityClass, Long> pending = new EnumMap<>(PriorityClass.class);
    long bytes = 0;
    Instant oldest = now;
    for (Chain chain : backlog.chains()) {
      pending.put(chain.priority(), chain.count());
      bytes += chain.bytes();
      oldest = older(oldest, chain.oldestWaiting());
    }
    for (Entry entry : inFlight) {
      oldest = older(oldest, entry);
    }
    Tally tally = backlog.tally();
    return new OutboxStatus(
        pending,
        inFlight.size(),
        bytes,
        Duration.between(oldest, now),
        tally.accepted,
        tally.confirmed,
        tally.evicted,
        tally.setAside,
        tally.refused,
        backlog.limits(),
        tally.lost,
        health.bytesOnDisk(),
        trouble,
        health.damage());
  }

  private static Instant older(Instant oldest, @Nullable Entry entry) {
    return entry != null && entry.acceptedAt().isBefore(oldest) ? entry.acceptedAt() : oldest;
  }
}
