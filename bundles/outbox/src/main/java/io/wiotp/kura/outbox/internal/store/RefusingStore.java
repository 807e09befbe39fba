/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.store;

import io.wiotp.kura.api.RefusedException;
import io.wiotp.kura.outbox.Entry;
import io.wiotp.kura.outbox.EntryId;
import io.wiotp.kura.outbox.OutboundEvent;
import io.wiotp.kura.outbox.PriorityClass;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Takes nothing and says why: where there is no place for a store, none is made up. */
public final class RefusingStore implements EventStore {
  private final RefusedException refusal;

  public RefusingStore(RefusedException refusal) {
    this.refusal = refusal;
  }

  @Override
  public CompletableFuture<EntryId> append(OutboundEvent event, Instant acceptedAt) {
    return CompletableFuture.failedFuture(refusal);
  }

  @Override
  public CompletableFuture<List<Entry>> read(
      PriorityClass priority, long after, int maxEntries, long maxBytes) {
    return CompletableFuture.completedFuture(List.of());
  }

  @Override
  public void acknowledge(PriorityClass priority, EntryId id) {}

  @Override
  public Extent extent(PriorityClass priority) {
    return new Extent(0, 0);
  }

  @Override
  public Health health() {
    return new Health(refusal.getMessage(), null, 0);
  }

  @Override
  public void close() {}
}
