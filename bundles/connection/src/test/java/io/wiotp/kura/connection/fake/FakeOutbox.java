/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.fake;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.api.RefusedException;
import io.wiotp.kura.outbox.Entry;
import io.wiotp.kura.outbox.EntryId;
import io.wiotp.kura.outbox.OutboundEvent;
import io.wiotp.kura.outbox.Outbox;
import io.wiotp.kura.outbox.OutboxListener;
import io.wiotp.kura.outbox.OutboxStatus;
import io.wiotp.kura.outbox.PriorityClass;
import io.wiotp.kura.outbox.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** An outbox in memory: one queue in the order of acceptance, no limits. */
public final class FakeOutbox implements Outbox {
  public final List<OutboxListener> listeners = new CopyOnWriteArrayList<>();
  public final List<Reason> setAside = new CopyOnWriteArrayList<>();
  public final List<Integer> windowSizes = new CopyOnWriteArrayList<>();
  public volatile RefusedException refusal;
  public volatile boolean silent;
  public volatile RuntimeException statusFailure;
  public volatile RuntimeException windowFailure;
  public final AtomicInteger windowTries = new AtomicInteger();
  private final TreeMap<EntryId, Entry> pending = new TreeMap<>();
  private final TreeMap<EntryId, Entry> inFlight = new TreeMap<>();
  private FakeWindow window;
  private long nextId = 1;
  private long confirmed;

  @Override
  public synchronized CompletionStage<EntryId> append(OutboundEvent event) {
    if (refusal != null) {
      return CompletableFuture.failedFuture(refusal);
    }
    if (silent) {
      return new CompletableFuture<>();
    }
    EntryId id = new EntryId(nextId++);
    pending.put(id, new Entry(id, event, Instant.now(), false));
    notifyAll();
    return CompletableFuture.completedFuture(id);
  }

  @Override
  public synchronized Window openWindow(int size) {
    windowTries.incrementAndGet();
    if (windowFailure != null) {
      throw windowFailure;
    }
    if (window != null) {
      window.close();
    }
    windowSizes.add(size);
    window = new FakeWindow(size);
    return window;
  }

  @Override
  public void addListener(OutboxListener listener) {
    listeners.add(listener);
  }

  @Override
  public void removeListener(OutboxListener listener) {
    listeners.remove(listener);
  }

  @Override
  public synchronized OutboxStatus status() {
    if (statusFailure != null) {
      throw statusFailure;
    }
    long count = (long) pending.size() + inFlight.size();
    return new OutboxStatus(
        Map.of(PriorityClass.NORMAL, count),
        inFlight.size(),
        count * 100,
        Duration.ofSeconds(count),
        nextId - 1,
        confirmed,
        0,
        setAside.size(),
        0,
        Map.of(),
        null);
  }

  public synchronized int inFlight() {
    return inFlight.size();
  }

  public synchronized int pending() {
    return pending.size();
  }

  public synchronized long confirmed() {
    return confirmed;
  }

  /** As a limit would. */
  public void evict(OutboundEvent event) {
    listeners.forEach(l -> l.lost(new EntryId(999), event, Reason.EVICTED, "too old"));
  }

  private final class FakeWindow implements Window {
    private final int size;
    private boolean closed;

    FakeWindow(int size) {
      this.size = size;
    }

    @Override
    public Entry take(Duration timeout) throws InterruptedException {
      synchronized (FakeOutbox.this) {
        long end = System.nanoTime() + timeout.toNanos();
        while (!closed && (pending.isEmpty() || inFlight.size() >= size)) {
          long left = (end - System.nanoTime()) / 1_000_000;
          if (left <= 0) {
            return null;
          }
          FakeOutbox.this.wait(left);
        }
        if (closed) {
          return null;
        }
        Entry entry = pending.pollFirstEntry().getValue();
        inFlight.put(entry.id(), entry);
        return entry;
      }
    }

    @Override
    public void confirm(EntryId id) {
      Entry entry = remove(id);
      if (entry != null) {
        synchronized (FakeOutbox.this) {
          confirmed++;
        }
        listeners.forEach(l -> l.confirmed(id, entry.outbound()));
      }
    }

    @Override
    public void refuse(EntryId id, Reason reason, String detail) {
      Entry entry = remove(id);
      if (entry != null) {
        setAside.add(reason);
        listeners.forEach(l -> l.lost(id, entry.outbound(), reason, detail));
      }
    }

    private Entry remove(EntryId id) {
      synchronized (FakeOutbox.this) {
        FakeOutbox.this.notifyAll();
        return closed ? null : inFlight.remove(id);
      }
    }

    @Override
    public boolean closed() {
      synchronized (FakeOutbox.this) {
        return closed;
      }
    }

    @Override
    public void close() {
      synchronized (FakeOutbox.this) {
        if (closed) {
          return;
        }
        closed = true;
        new ArrayList<>(inFlight.values())
            .forEach(
                e -> pending.put(e.id(), new Entry(e.id(), e.outbound(), e.acceptedAt(), true)));
        inFlight.clear();
        FakeOutbox.this.notifyAll();
      }
    }
  }
}
