/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal;

import io.wiotp.kura.api.RefusedException;
import io.wiotp.kura.outbox.Entry;
import io.wiotp.kura.outbox.PriorityClass;
import io.wiotp.kura.outbox.internal.store.EventStore;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What appending, reading ahead and sending share: the books, the lock that guards them, and who is
 * told what changed. The lock is held for bookkeeping only; store and listeners are called without.
 */
final class Ledger {
  final ReentrantLock lock = new ReentrantLock();

  /** Signalled when a taker may have something to do. */
  final Condition changed = lock.newCondition();

  final Backlog backlog;
  final EventStore store;
  final Clock clock;
  final Listeners listeners = new Listeners();
  final LastSetAside lastSetAside = new LastSetAside();
  final StoreTrouble writeTrouble = new StoreTrouble("writes");
  final StoreTrouble readTrouble = new StoreTrouble("reads");
  final ReadAhead readAhead;

  /** Guarded by the lock. */
  boolean closed;

  Ledger(Backlog backlog, EventStore store, Clock clock) {
    this.backlog = backlog;
    this.store = store;
    this.clock = clock;
    this.readAhead = new ReadAhead(this);
  }

  /** Ends what is too old, and has the next entries of every class at hand. */
  void settle() {
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

  /** Tells store and listeners; called without the lock. */
  void report(List<Ending> endings) {
    for (Ending ending : endings) {
      acknowledge(ending.entry());
      listeners.lost(ending);
    }
  }

  /** If the store can not take it, the entry comes once more after a restart: no reason to stop. */
  void acknowledge(Entry entry) {
    try {
      store.acknowledge(entry.outbound().priority(), entry.id());
    } catch (RuntimeException e) {
      writeFailed(e);
    }
  }

  RefusedException writeFailed(@Nullable Throwable failure) {
    lock.lock();
    try {
      return writeTrouble.because(failure);
    } finally {
      lock.unlock();
    }
  }

  /** What keeps the store from working, or null; called with the lock. */
  @Nullable String trouble() {
    String write = writeTrouble.text();
    return write != null ? write : readTrouble.text();
  }
}
