/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.store;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.api.RefusedException;
import io.wiotp.kura.outbox.Entry;
import io.wiotp.kura.outbox.EntryId;
import io.wiotp.kura.outbox.OutboundEvent;
import io.wiotp.kura.outbox.PriorityClass;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps events on the heap: they are lost when the process or the component ends. Every future is
 * complete when it is returned.
 */
public final class MemoryEventStore implements EventStore {
  private static final Logger LOG = LoggerFactory.getLogger(MemoryEventStore.class);

  private final String name;
  private final AtomicLong lastId = new AtomicLong();
  private final Map<PriorityClass, Chain> chains = new EnumMap<>(PriorityClass.class);

  /**
   * @param name names the store in the log
   */
  public MemoryEventStore(String name) {
    this.name = name;
    for (PriorityClass priority : PriorityClass.values()) {
      chains.put(priority, new Chain());
    }
  }

  @Override
  public CompletableFuture<EntryId> append(OutboundEvent event, Instant acceptedAt) {
    EntryId id = chain(event.priority()).append(event, acceptedAt, lastId);
    return id != null
        ? CompletableFuture.completedFuture(id)
        : CompletableFuture.failedFuture(
            new RefusedException(Reason.OUTBOX_MISSING, "the outbox is closed"));
  }

  @Override
  public CompletableFuture<List<Entry>> read(
      PriorityClass priority, long after, int maxEntries, long maxBytes) {
    return CompletableFuture.completedFuture(chain(priority).read(after, maxEntries, maxBytes));
  }

  @Override
  public void acknowledge(PriorityClass priority, EntryId id) {
    chain(priority).remove(id);
  }

  @Override
  public Extent extent(PriorityClass priority) {
    return chain(priority).extent();
  }

  @Override
  public void close() {
    long lost = 0;
    for (Chain chain : chains.values()) {
      lost += chain.close();
    }
    if (lost > 0) {
      LOG.warn("{} closed, {} pending events are lost with its memory", name, lost);
    }
  }

  private Chain chain(PriorityClass priority) {
    Chain chain = chains.get(priority);
    if (chain == null) {
      throw new IllegalArgumentException("unknown class " + priority);
    }
    return chain;
  }

  /** One class; guarded by itself. */
  private static final class Chain {
    private final TreeMap<Long, Entry> entries = new TreeMap<>();
    private long bytes;
    private boolean closed;

    /** Takes the id under the lock, so that the order of ids is the order of the chain. */
    synchronized @Nullable EntryId append(
        OutboundEvent event, Instant acceptedAt, AtomicLong lastId) {
      if (closed) {
        return null;
      }
      EntryId id = new EntryId(lastId.incrementAndGet());
      entries.put(id.value(), new Entry(id, event, acceptedAt, false));
      bytes += EventSize.of(event);
      return id;
    }

    synchronized List<Entry> read(long after, int maxEntries, long maxBytes) {
      List<Entry> found = new ArrayList<>();
      long size = 0;
      for (Entry entry : entries.tailMap(after, false).values()) {
        if (found.size() == maxEntries || size >= maxBytes) {
          break;
        }
        found.add(entry);
        size += EventSize.of(entry.outbound());
      }
      return found;
    }

    synchronized void remove(EntryId id) {
      Entry removed = entries.remove(id.value());
      if (removed != null) {
        bytes -= EventSize.of(removed.outbound());
      }
    }

    synchronized Extent extent() {
      return new Extent(entries.size(), bytes);
    }

    synchronized long close() {
      closed = true;
      long count = entries.size();
      entries.clear();
      bytes = 0;
      return count;
    }
  }
}
