/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.store;

import io.wiotp.kura.outbox.Entry;
import io.wiotp.kura.outbox.EntryId;
import io.wiotp.kura.outbox.OutboundEvent;
import io.wiotp.kura.outbox.PriorityClass;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Keeps events, one chain per class, each in the order of its ids. It knows neither limits nor
 * windows nor who listens: those ask it to append, to read on, and to forget.
 *
 * <p>All methods may be called from any thread, at the same time, and none waits for a disk: what
 * takes time answers by its future, on a thread of the store's choice. Dependants of the futures
 * must not block.
 */
public interface EventStore extends AutoCloseable {

  /**
   * What a class holds.
   *
   * @param count events that are not acknowledged
   * @param bytes their {@link EventSize}
   */
  record Extent(long count, long bytes) {}

  /**
   * How it goes.
   *
   * @param trouble why appends are refused, as {@code WIOTP-… sentence}; null when they are not
   * @param damage what could not be read any more since the start, likewise; null for nothing
   * @param bytesOnDisk what its files take
   */
  record Health(@Nullable String trouble, @Nullable String damage, long bytesOnDisk) {}

  /** Learns what happens to a store by itself, on the store's thread. Must not block. */
  interface Observer {
    /** Events that were stored and not acknowledged can not be read any more. */
    void lost(PriorityClass priority, Extent lost);

    /** Appends are not refused any more. */
    void worksAgain();
  }

  /**
   * Completes when the store is open: with what it holds from before. Appends that succeed come
   * after it. A store that can not open goes on trying.
   */
  default CompletableFuture<Map<PriorityClass, Extent>> opened() {
    Map<PriorityClass, Extent> extents = new EnumMap<>(PriorityClass.class);
    for (PriorityClass priority : PriorityClass.values()) {
      extents.put(priority, extent(priority));
    }
    return CompletableFuture.completedFuture(extents);
  }

  /** Called once, before anything else. */
  default void observe(Observer observer) {}

  default Health health() {
    return new Health(null, null, 0);
  }

  /**
   * Writes an event behind all others of its class. Two calls of one thread keep their order.
   *
   * @return the new id, greater than every id given before, also before a restart; exceptionally
   *     with the cause when the event was not stored
   */
  CompletableFuture<EntryId> append(OutboundEvent event, Instant acceptedAt);

  /**
   * Reads on in a class. Reading changes nothing: the same call gives the same entries until they
   * are acknowledged.
   *
   * @param after ids up to this one are skipped; 0 reads from the start
   * @param maxEntries most entries, at least 1
   * @param maxBytes no further entry once this {@link EventSize} is reached, but always one
   * @return entries in ascending order of their ids, without acknowledged ones; empty at the end of
   *     the chain; exceptionally when they can not be read
   */
  CompletableFuture<List<Entry>> read(
      PriorityClass priority, long after, int maxEntries, long maxBytes);

  /**
   * The event has ended (confirmed, evicted or set aside, which is all the same here) and need not
   * be kept. An acknowledgement may be lost in a crash: then the event is read once more. Ids come
   * in any order, but those below what was read last and not acknowledged are never more than a
   * window and a read-ahead together. An unknown id is ignored.
   */
  void acknowledge(PriorityClass priority, EntryId id);

  /**
   * What the class holds, appended but not acknowledged. May lag behind what is still on its way to
   * the store.
   */
  Extent extent(PriorityClass priority);

  /**
   * Writes what is still to be written, then frees everything; appends fail from then on.
   * Idempotent.
   */
  @Override
  void close();
}
