/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.gateway.report;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Says what a step is doing when it takes longer than a second, and again whenever that time has
 * doubled: what takes a minute is not said sixty times.
 */
public final class Progress implements AutoCloseable {
  private final Journal journal;
  private final Duration patience;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "wiotp-progress");
            thread.setDaemon(true);
            return thread;
          });

  public Progress(Journal journal) {
    this(journal, Duration.ofSeconds(1));
  }

  Progress(Journal journal, Duration patience) {
    this.journal = journal;
    this.patience = patience;
  }

  /** Runs the step on the caller's thread. */
  public <T> T during(String doing, Callable<T> step) throws Exception {
    Talk talk = new Talk(doing, System.nanoTime());
    long period = patience.toNanos();
    ScheduledFuture<?> talking =
        timer.scheduleAtFixedRate(talk, period, period, TimeUnit.NANOSECONDS);
    try {
      return step.call();
    } finally {
      talking.cancel(false);
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  /** Called once a period, on the timer's thread. */
  private final class Talk implements Runnable {
    private final String doing;
    private final long start;
    private long calls;
    private long next = 1;

    Talk(String doing, long start) {
      this.doing = doing;
      this.start = start;
    }

    @Override
    public void run() {
      if (++calls == next) {
        next *= 2;
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
        journal.info("… " + doing + " (" + seconds + " s)");
      }
    }
  }
}
