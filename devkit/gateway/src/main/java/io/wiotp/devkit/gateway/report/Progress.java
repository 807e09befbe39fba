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

/** Says once a second what a step is doing while it takes longer than a second. */
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
    long start = System.nanoTime();
    long period = patience.toNanos();
    ScheduledFuture<?> talk =
        timer.scheduleAtFixedRate(
            () -> journal.info("… " + doing + " (" + seconds(start) + " s)"),
            period,
            period,
            TimeUnit.NANOSECONDS);
    try {
      return step.call();
    } finally {
      talk.cancel(false);
    }
  }

  private static long seconds(long start) {
    return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
