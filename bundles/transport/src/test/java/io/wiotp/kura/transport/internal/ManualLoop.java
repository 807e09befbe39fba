/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal;

import io.wiotp.kura.transport.internal.loop.Loop;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

/** A loop whose time moves only when the test moves it; runs in the test's thread. */
public final class ManualLoop implements Loop {
  private final Queue<Runnable> ready = new ArrayDeque<>();
  private final PriorityQueue<Entry> timers =
      new PriorityQueue<>(
          Comparator.<Entry>comparingLong(e -> e.due).thenComparingLong(e -> e.order));
  private long now;
  private long order;

  private static final class Entry {
    final long due;
    final long order;
    final Runnable task;

    Entry(long due, long order, Runnable task) {
      this.due = due;
      this.order = order;
      this.task = task;
    }
  }

  @Override
  public void execute(Runnable task) {
    ready.add(task);
  }

  @Override
  public Timer schedule(Runnable task, Duration delay) {
    Entry entry = new Entry(now + delay.toNanos(), order++, task);
    timers.add(entry);
    return () -> timers.remove(entry);
  }

  @Override
  public long nanos() {
    return now;
  }

  @Override
  public boolean inside() {
    return true;
  }

  /** Runs all that can run without time passing. */
  public void run() {
    for (Runnable task = ready.poll(); task != null; task = ready.poll()) {
      task.run();
    }
  }

  public void advance(Duration time) {
    long until = now + time.toNanos();
    run();
    while (!timers.isEmpty() && timers.peek().due <= until) {
      Entry entry = timers.poll();
      now = Math.max(now, entry.due);
      entry.task.run();
      run();
    }
    now = until;
  }

  public int timers() {
    return timers.size();
  }

  public Clock clock() {
    return new Clock() {
      @Override
      public Instant instant() {
        return Instant.EPOCH.plusNanos(now);
      }

      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }
    };
  }
}
