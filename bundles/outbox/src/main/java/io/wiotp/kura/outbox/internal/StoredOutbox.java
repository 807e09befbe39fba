/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.api.RefusedException;
import io.wiotp.kura.outbox.EntryId;
import io.wiotp.kura.outbox.OutboundEvent;
import io.wiotp.kura.outbox.Outbox;
import io.wiotp.kura.outbox.OutboxLimit;
import io.wiotp.kura.outbox.OutboxListener;
import io.wiotp.kura.outbox.OutboxStatus;
import io.wiotp.kura.outbox.PriorityClass;
import io.wiotp.kura.outbox.SetAside;
import io.wiotp.kura.outbox.Window;
import io.wiotp.kura.outbox.internal.store.EventSize;
import io.wiotp.kura.outbox.internal.store.EventStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The outbox over any {@link EventStore}.
 *
 * <p>What is accepted, pending, counted and evicted outlives windows; what is in flight belongs to
 * one window; what the store keeps outlives this object.
 */
public final class StoredOutbox implements Outbox, AutoCloseable {
  private final Ledger ledger;
  private final ReentrantLock lock;
  private final Backlog backlog;
  private InFlightWindow window;

  /**
   * @param store where events are kept; closed with this outbox
   * @param limits for every class
   * @param clock tells when an event was accepted and how old it is
   */
  public StoredOutbox(EventStore store, Map<PriorityClass, OutboxLimit> limits, Clock clock) {
    this.backlog = new Backlog(limits);
    this.ledger = new Ledger(backlog, store, clock);
    this.lock = ledger.lock;
    this.window = new InFlightWindow(ledger, 1);
    this.window.close();
    store.observe(new StoreEvents(ledger));
    opened(store);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // a store that can not open says so by its health
  private void opened(EventStore store) {
    store
        .opened()
        .thenAccept(
            extents -> {
              lock.lock();
              try {
                backlog.found(extents);
                ledger.changed.signalAll();
              } finally {
                lock.unlock();
              }
              ledger.settle();
            });
  }

  @Override
  public CompletionStage<EntryId> append(OutboundEvent event) {
    Instant now = ledger.clock.instant();
    long size = EventSize.of(event);
    RefusedException refusal = admit(event.priority(), size, now.toEpochMilli());
    return refusal != null
        ? CompletableFuture.failedFuture(refusal)
        : appendToStore(event, size, now);
  }

  /** Makes room, also among those that only have to be read first, and reserves it. */
  private @Nullable RefusedException admit(PriorityClass priority, long size, long nowMillis) {
    RefusedException refusal = null;
    boolean moreToRead;
    do {
      List<Ending> endings;
      lock.lock();
      try {
        boolean fits = backlog.makeRoom(priority, size, nowMillis);
        endings = backlog.takeEndings();
        moreToRead = !fits && !endings.isEmpty() && backlog.chain(priority).wantsRead();
        if (!moreToRead) {
          refusal = heldReserve(priority, size);
        }
      } finally {
        lock.unlock();
      }
      if (!endings.isEmpty()) {
        ledger.report(endings);
        ledger.readAhead.fill(priority);
      }
    } while (moreToRead);
    return refusal;
  }

  private @Nullable RefusedException heldReserve(PriorityClass priority, long size) {
    if (ledger.closed) {
      backlog.tally().refused++;
      return new RefusedException(Reason.OUTBOX_MISSING, "the outbox is closed");
    }
    String full = backlog.reserve(priority, size);
    return full == null ? null : new RefusedException(Reason.OUTBOX_FULL, full);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the answer says how it ended
  private CompletionStage<EntryId> appendToStore(OutboundEvent event, long size, Instant now) {
    CompletableFuture<EntryId> answer = new CompletableFuture<>();
    CompletableFuture<EntryId> stored;
    try {
      stored = ledger.store.append(event, now);
    } catch (RuntimeException e) {
      stored = CompletableFuture.failedFuture(e);
    }
    stored.whenComplete(
        (id, failure) -> {
          if (id != null) {
            stored(event.priority());
            answer.complete(id);
          } else {
            answer.completeExceptionally(notStored(event.priority(), size, failure));
          }
        });
    return answer;
  }

  private void stored(PriorityClass priority) {
    boolean readOn;
    lock.lock();
    try {
      Chain chain = backlog.chain(priority);
      chain.stored();
      readOn = chain.wantsRead();
      ledger.writeTrouble.over();
    } finally {
      lock.unlock();
    }
    if (readOn) {
      ledger.readAhead.fill(priority);
    }
  }

  private RefusedException notStored(
      PriorityClass priority, long size, @Nullable Throwable failure) {
    lock.lock();
    try {
      backlog.revoke(priority, size);
      return ledger.writeFailed(failure);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Window openWindow(int size) {
    InFlightWindow opened = new InFlightWindow(ledger, size);
    lock.lock();
    try {
      window.heldClose();
      if (ledger.closed) {
        opened.heldClose();
      }
      window = opened;
    } finally {
      lock.unlock();
    }
    return opened;
  }

  @Override
  public void addListener(OutboxListener listener) {
    ledger.listeners.add(listener);
  }

  @Override
  public void removeListener(OutboxListener listener) {
    ledger.listeners.remove(listener);
  }

  /** Puts other limits in force at once. Nothing is evicted by this, see {@link Backlog#limits}. */
  public void limits(Map<PriorityClass, OutboxLimit> limits) {
    lock.lock();
    try {
      backlog.limits(limits);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public OutboxStatus status() {
    ledger.settle();
    lock.lock();
    try {
      Instant now = ledger.clock.instant();
      EventStore.Health health = ledger.store.health();
      String trouble = health.trouble() != null ? health.trouble() : ledger.trouble();
      return Statuses.of(backlog, window.heldInFlight(), now, health, trouble);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public List<SetAside> lastSetAside() {
    lock.lock();
    try {
      return ledger.lastSetAside.list();
    } finally {
      lock.unlock();
    }
  }

  /** Closes the window and the store; from then on everything is refused. Idempotent. */
  @Override
  public void close() {
    lock.lock();
    try {
      if (ledger.closed) {
        return;
      }
      ledger.closed = true;
      window.heldClose();
    } finally {
      lock.unlock();
    }
    ledger.store.close();
  }
}
