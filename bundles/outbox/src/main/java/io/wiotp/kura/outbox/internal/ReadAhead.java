/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal;

import io.wiotp.kura.outbox.Entry;
import io.wiotp.kura.outbox.PriorityClass;
import io.wiotp.kura.outbox.internal.store.EventStore;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Asks the store for what comes next; never called with the outbox's lock. */
final class ReadAhead {
  private static final int MAX_ENTRIES = 64;
  private static final long MAX_BYTES = 256 * 1024;

  private final StoredOutbox outbox;
  private final EventStore store;

  ReadAhead(StoredOutbox outbox, EventStore store) {
    this.outbox = outbox;
    this.store = store;
  }

  /** Reads until enough is at hand, or hands over to the thread on which the store answers. */
  @SuppressWarnings("FutureReturnValueIgnored") // the callbacks say how it ended
  void fill(PriorityClass priority) {
    for (long after = outbox.beginRead(priority); after >= 0; after = outbox.beginRead(priority)) {
      CompletableFuture<List<Entry>> read = ask(priority, after);
      if (!read.isDone()) {
        read.whenComplete(
            (entries, failure) -> {
              endRead(priority, entries, failure);
              fill(priority);
            });
        return;
      }
      // A loop and not a callback: a long backlog must not become a deep stack.
      read.whenComplete((entries, failure) -> endRead(priority, entries, failure));
    }
  }

  private void endRead(
      PriorityClass priority, @Nullable List<Entry> entries, @Nullable Throwable failure) {
    if (entries == null) {
      outbox.readFailed(priority, failure);
    } else {
      outbox.endRead(priority, entries);
    }
  }

  private CompletableFuture<List<Entry>> ask(PriorityClass priority, long after) {
    try {
      return store.read(priority, after, MAX_ENTRIES, MAX_BYTES);
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }
}
