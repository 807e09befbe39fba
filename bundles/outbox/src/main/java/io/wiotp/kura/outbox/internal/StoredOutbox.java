/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.api.RefusedException;
import io.wiotp.kura.outbox.Entry;
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
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The outbox over any {@link EventStore}. One lock guards what waits and what is in flight; it is
 * held for bookkeeping only: store, listeners and waiting stages are called without it.
 *
 * <p>What is accepted, pending, counted and evicted outlives windows; what is in flight belongs to
 * one window; what the store keeps outlives this object.
 */
public final class StoredOutbox implements Outbox, AutoCloseable {
  /** The most that a gateway may have unconfirmed (MQ-27, REQ-12). */
  static final int MAX_WINDOW = 1_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final EventStore store;
  private final Clock clock;
  private final Backlog backlog;
  private final ReadAhead readAhead;
  private final Listeners listeners = new Listeners();
  private final LastSetAside lastSetAside = new LastSetAside();
  private final StoreTrouble writeTrouble = new StoreTrouble("writes");
  private final StoreTrouble readTrouble = new StoreTrouble("reads");
  private InFlightWindow window = new InFlightWindow(this, MAX_WINDOW);
  private boolean closed;

  /**
   * @param store where events are kept; closed with this outbox
   * @param limits for every class
   * @param clock tells when an event was accepted and how old it is
   */
  public StoredOutbox(EventStore store, Map<PriorityClass, OutboxLimit> limits, Clock clock) {
    this.store = store;
    this.clock = clock;
    this.backlog = new Backlog(limits, store);
    this.readAhead = new ReadAhead(this, store);
    this.window.heldClose();
  }

  @Override
  public CompletionStage<EntryId> append(OutboundEvent event) {
    Instant now = clock.instant();
    long size = EventSize.of(event);
    RefusedException refusal;
    List<Ending> endings;
    lock.lock();
    try {
      refusal = admit(event.priority(), size, now.toEpochMilli());
      endings = backlog.takeEndings();
    } finally {
      lock.unlock();
    }
    if (!endings.isEmpty()) {
      report(endings);
      readAhead.fill(event.priority());
    }
    return refusal != null
        ? CompletableFuture.failedFuture(refusal)
        : appendToStore(event, size, now);
  }

  private @Nullable RefusedException admit(PriorityClass priority, long size, long nowMillis) {
    if (closed) {
      backlog.tally().refused++;
      return new RefusedException(Reason.OUTBOX_MISSING, "the outbox is closed");
    }
    String full = backlog.admit(priority, size, nowMillis);
    return full == null ? null : new RefusedException(Reason.OUTBOX_FULL, full);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the answer says how it ended
  private CompletionStage<EntryId> appendToStore(OutboundEvent event, long size, Instant now) {
    CompletableFuture<EntryId> answer = new CompletableFuture<>();
    CompletableFuture<EntryId> stored;
    try {
      stored = store.append(event, now);
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
      writeTrouble.over();
    } finally {
      lock.unlock();
    }
    if (readOn) {
      readAhead.fill(priority);
    }
  }

  private RefusedException notStored(
      PriorityClass priority, long size, @Nullable Throwable failure) {
    lock.lock();
    try {
      backlog.revoke(priority, size);
      return writeTrouble.because(failure);
    } finally {
      lock.unlock();
    }
  }

  /** The id to read on from, or -1 when nothing is to be read now. */
  long beginRead(PriorityClass priority) {
    lock.lock();
    try {
      Chain chain = backlog.chain(priority);
      if (closed || !chain.wantsRead()) {
        return -1;
      }
      chain.beginRead();
      return chain.readTo();
    } finally {
      lock.unlock();
    }
  }

  void endRead(PriorityClass priority, List<Entry> entries) {
    List<Ending> endings;
    lock.lock();
    try {
      backlog.readOn(backlog.chain(priority), entries, clock.millis());
      endings = backlog.takeEndings();
      readTrouble.over();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    report(endings);
  }

  void readFailed(PriorityClass priority, @Nullable Throwable failure) {
    lock.lock();
    try {
      backlog.chain(priority).failRead();
      readTrouble.because(failure);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Window openWindow(int size) {
    if (size < 1 || size > MAX_WINDOW) {
      throw new IllegalArgumentException(
          "the in-flight window must hold 1 to " + MAX_WINDOW + " entries but is " + size);
    }
    InFlightWindow opened = new InFlightWindow(this, size);
    lock.lock();
    try {
      closeHeld(window);
      if (closed) {
        opened.heldClose();
      }
      window = opened;
    } finally {
      lock.unlock();
    }
    return opened;
  }

  void close(InFlightWindow closing) {
    lock.lock();
    try {
      closeHeld(closing);
    } finally {
      lock.unlock();
    }
  }

  private void closeHeld(InFlightWindow closing) {
    if (!closing.closed()) {
      backlog.giveBack(closing.heldInFlight());
      closing.heldClose();
      changed.signalAll();
    }
  }

  @Nullable Entry take(InFlightWindow taker, long maxNanos) throws InterruptedException {
    long remaining = maxNanos;
    retryReads();
    while (true) {
      settle();
      lock.lockInterruptibly();
      try {
        Entry entry = takeHeld(taker);
        if (entry != null || taker.closed() || remaining <= 0) {
          return entry;
        }
        remaining = changed.awaitNanos(remaining);
      } finally {
        lock.unlock();
      }
    }
  }

  private @Nullable Entry takeHeld(InFlightWindow taker) {
    if (taker.closed() || !taker.heldHasRoom()) {
      return null;
    }
    Entry entry = backlog.poll();
    if (entry != null) {
      taker.heldSent(entry);
    }
    return entry;
  }

  void confirm(InFlightWindow confirming, EntryId id) {
    Entry entry;
    lock.lock();
    try {
      entry = confirming.heldEnd(id);
      if (entry == null) {
        return;
      }
      backlog.confirmed(entry);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    acknowledge(entry);
    listeners.confirmed(entry);
  }

  void setAside(InFlightWindow refusing, EntryId id, Reason reason, String detail) {
    List<Ending> endings;
    lock.lock();
    try {
      Entry entry = refusing.heldEnd(id);
      if (entry == null) {
        return;
      }
      backlog.setAside(entry, reason, detail);
      lastSetAside.add(entry, reason, detail, clock.instant());
      endings = backlog.takeEndings();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    report(endings);
  }

  /** Ends what is too old, and has the next entries of every class at hand. */
  private void settle() {
    List<Ending> endings;
    Set<PriorityClass> readOn;
    lock.lock();
    try {
      backlog.expire(clock.millis());
      endings = backlog.takeEndings();
      readOn = backlog.wantRead();
    } finally {
      lock.unlock();
    }
    report(endings);
    for (PriorityClass priority : readOn) {
      readAhead.fill(priority);
    }
  }

  private void retryReads() {
    lock.lock();
    try {
      for (Chain chain : backlog.chains()) {
        chain.allowRead();
      }
    } finally {
      lock.unlock();
    }
  }

  private void report(List<Ending> endings) {
    for (Ending ending : endings) {
      acknowledge(ending.entry());
      listeners.lost(ending);
    }
  }

  /** If the store can not take it, the entry comes once more after a restart: no reason to stop. */
  private void acknowledge(Entry entry) {
    try {
      store.acknowledge(entry.outbound().priority(), entry.id());
    } catch (RuntimeException e) {
      lock.lock();
      try {
        writeTrouble.because(e);
      } finally {
        lock.unlock();
      }
    }
  }

  @Override
  public void addListener(OutboxListener listener) {
    listeners.add(listener);
  }

  @Override
  public void removeListener(OutboxListener listener) {
    listeners.remove(listener);
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
    settle();
    lock.lock();
    try {
      return Statuses.of(backlog, window.heldInFlight(), clock.instant(), heldTrouble());
    } finally {
      lock.unlock();
    }
  }

  private @Nullable String heldTrouble() {
    String write = writeTrouble.text();
    return write != null ? write : readTrouble.text();
  }

  @Override
  public List<SetAside> lastSetAside() {
    lock.lock();
    try {
      return lastSetAside.list();
    } finally {
      lock.unlock();
    }
  }

  /** Closes the window and the store; from then on everything is refused. Idempotent. */
  @Override
  public void close() {
    lock.lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      closeHeld(window);
    } finally {
      lock.unlock();
    }
    store.close();
  }
}
