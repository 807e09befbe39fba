/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.outbox.Entry;
import io.wiotp.kura.outbox.EntryId;
import io.wiotp.kura.outbox.Window;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is sent and not confirmed, in the order of sending. Guarded by the ledger's lock: methods
 * named {@code held…} are called with it, all others without.
 */
final class InFlightWindow implements Window {
  /** The most that a gateway may have unconfirmed (MQ-27, REQ-12). */
  static final int MAX_SIZE = 1_000;

  /** Longer waits end here: nobody waits for centuries, and nanoseconds do not overflow. */
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);

  private final Ledger ledger;
  private final int size;
  private final Map<EntryId, Entry> inFlight = new LinkedHashMap<>();
  private volatile boolean closed;

  InFlightWindow(Ledger ledger, int size) {
    if (size < 1 || size > MAX_SIZE) {
      throw new IllegalArgumentException(
          "the in-flight window must hold 1 to " + MAX_SIZE + " entries but is " + size);
    }
    this.ledger = ledger;
    this.size = size;
  }

  @Override
  public @Nullable Entry take(Duration timeout) throws InterruptedException {
    long remaining = (timeout.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : timeout).toNanos();
    ledger.readAhead.retry();
    while (true) {
      ledger.settle();
      ledger.lock.lockInterruptibly();
      try {
        Entry entry = heldTake();
        if (entry != null || closed || remaining <= 0) {
          return entry;
        }
        remaining = ledger.changed.awaitNanos(remaining);
      } finally {
        ledger.lock.unlock();
      }
    }
  }

  private @Nullable Entry heldTake() {
    if (closed || inFlight.size() >= size) {
      return null;
    }
    Entry entry = ledger.backlog.poll();
    if (entry != null) {
      inFlight.put(entry.id(), entry);
    }
    return entry;
  }

  @Override
  public void confirm(EntryId id) {
    Entry entry;
    ledger.lock.lock();
    try {
      entry = inFlight.remove(id);
      if (entry == null) {
        return;
      }
      ledger.backlog.confirmed(entry);
      ledger.changed.signalAll();
    } finally {
      ledger.lock.unlock();
    }
    ledger.acknowledge(entry);
    ledger.listeners.confirmed(entry);
  }

  @Override
  public void refuse(EntryId id, Reason reason, String detail) {
    List<Ending> endings;
    ledger.lock.lock();
    try {
      Entry entry = inFlight.remove(id);
      if (entry == null) {
        return;
      }
      ledger.backlog.setAside(entry, reason, detail);
      ledger.lastSetAside.add(entry, reason, detail, ledger.clock.instant());
      endings = ledger.backlog.takeEndings();
      ledger.changed.signalAll();
    } finally {
      ledger.lock.unlock();
    }
    ledger.report(endings);
  }

  @Override
  public boolean closed() {
    return closed;
  }

  @Override
  public void close() {
    ledger.lock.lock();
    try {
      heldClose();
    } finally {
      ledger.lock.unlock();
    }
  }

  /** What is unconfirmed waits again; a closed window has nothing in flight. */
  void heldClose() {
    if (!closed) {
      closed = true;
      ledger.backlog.giveBack(inFlight.values());
      inFlight.clear();
      ledger.changed.signalAll();
    }
  }

  Collection<Entry> heldInFlight() {
    return inFlight.values();
  }
}
