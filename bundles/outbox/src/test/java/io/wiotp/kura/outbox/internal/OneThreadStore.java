/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal;

import io.wiotp.kura.outbox.Entry;
import io.wiotp.kura.outbox.EntryId;
import io.wiotp.kura.outbox.OutboundEvent;
import io.wiotp.kura.outbox.PriorityClass;
import io.wiotp.kura.outbox.internal.store.EventStore;
import io.wiotp.kura.outbox.internal.store.MemoryEventStore;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers later and on its own thread, as a store on a disk does. */
final class OneThreadStore implements EventStore {
  private final MemoryEventStore memory = new MemoryEventStore("one-thread");
  private final ExecutorService thread = Executors.newSingleThreadExecutor();

  @Override
  public CompletableFuture<EntryId> append(OutboundEvent event, Instant acceptedAt) {
    return CompletableFuture.supplyAsync(() -> memory.append(event, acceptedAt).join(), thread);
  }

  @Override
  public CompletableFuture<List<Entry>> read(
      PriorityClass priority, long after, int maxEntries, long maxBytes) {
    return CompletableFuture.supplyAsync(
        () -> memory.read(priority, after, maxEntries, maxBytes).join(), thread);
  }

  @Override
  public void acknowledge(PriorityClass priority, EntryId id) {
    thread.execute(() -> memory.acknowledge(priority, id));
  }

  @Override
  public Extent extent(PriorityClass priority) {
    return memory.extent(priority);
  }

  @Override
  public void close() {
    memory.close();
    thread.shutdown();
  }
}
