/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal;

import io.wiotp.kura.outbox.Entry;
import io.wiotp.kura.outbox.PriorityClass;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Asks the store for what comes next, so that a few entries of every class are at hand. */
final class ReadAhead {
  private static final int MAX_ENTRIES = 64;
  private static final long MAX_BYTES = 256 * 1024;

  private final Ledger ledger;

  ReadAhead(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * Reads until enough is at hand, or hands over to the thread on which the store answers; called
   * without the lock.
   */
  @SuppressWarnings("FutureReturnValueIgnored") // the callbacks say how it ended
  void fill(PriorityClass priority) {
    for (long after = begin(priority); after >= 0; after = begin(priority)) {
      CompletableFuture<List<Entry>> read = ask(priority, after);
      if (!read.isDone()) {
        read.whenComplete(
            (entries, failure) -> {
              end(priority, entries, failure);
              fill(priority);
            });
        return;
      }
      // A loop and not a callback: a long backlog must not become a deep stack.
      read.whenComplete((entries, failure) -> end(priority, entries, failure));
    }
  }

  /** What failed is asked for again, at the pace of whoever calls this. */
  void retry() {
    ledger.lock.lock();
    try {
      for (Chain chain : ledger.backlog.chains()) {
        chain.allowRead();
      }
    } finally {
      ledger.lock.unlock();
    }
  }

  /** The id to read on from, or -1 when nothing is to be read now. */
  private long begin(PriorityClass priority) {
    ledger.lock.lock();
    try {
      Chain chain = ledger.backlog.chain(priority);
      if (ledger.closed || !chain.wantsRead()) {
        return -1;
      }
      chain.beginRead();
      return chain.readTo();
    } finally {
      ledger.lock.unlock();
    }
  }

  private CompletableFuture<List<Entry>> ask(PriorityClass priority, long after) {
    try {
      return ledger.store.read(priority, after, MAX_ENTRIES, MAX_BYTES);
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private void end(
      PriorityClass priority, @Nullable List<Entry> entries, @Nullable Throwable failure) {
    List<Ending> endings;
    ledger.lock.lock();
    try {
      Chain chain = ledger.backlog.chain(priority);
      if (entries == null) {
        chain.failRead();
        ledger.readTrouble.because(failure);
      } else {
        ledger.backlog.readOn(chain, entries, ledger.clock.millis());
        ledger.readTrouble.over();
      }
      endings = ledger.backlog.takeEndings();
      ledger.changed.signalAll();
    } finally {
      ledger.lock.unlock();
    }
    ledger.report(endings);
  }
}
