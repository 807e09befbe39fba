/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal.loop;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The loop at run time: one named thread that ends with {@link #close}. */
public final class ExecutorLoop implements Loop, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ExecutorLoop.class);

  private final ScheduledThreadPoolExecutor executor;
  private volatile @Nullable Thread thread;

  public ExecutorLoop(String threadName) {
    this.executor = new ScheduledThreadPoolExecutor(1, factory(threadName));
    executor.setRemoveOnCancelPolicy(true);
    executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  private ThreadFactory factory(String threadName) {
    ThreadFactory plain = Executors.defaultThreadFactory();
    return task -> {
      Thread made = plain.newThread(task);
      made.setName(threadName);
      made.setDaemon(true);
      thread = made;
      return made;
    };
  }

  @Override
  public void execute(Runnable task) {
    try {
      executor.execute(guarded(task));
    } catch (RejectedExecutionException e) {
      // Late news from a socket that closes after the transport: nobody is left to hear it.
      LOG.trace("Task after the end of the loop", e);
    }
  }

  @Override
  public Timer schedule(Runnable task, Duration delay) {
    try {
      Future<?> future =
          executor.schedule(guarded(task), Math.max(0, delay.toNanos()), TimeUnit.NANOSECONDS);
      return () -> future.cancel(false);
    } catch (RejectedExecutionException e) {
      LOG.trace("Timer after the end of the loop", e);
      return () -> {};
    }
  }

  /** A scheduled task's exception would vanish in its future: a defect must be seen. */
  private static Runnable guarded(Runnable task) {
    return () -> {
      try {
        task.run();
      } catch (RuntimeException e) {
        LOG.error("Defect in a task of the transport", e);
      }
    };
  }

  @Override
  public long nanos() {
    return System.nanoTime();
  }

  @Override
  public boolean inside() {
    return Thread.currentThread() == thread;
  }

  /** Runs what was queued, drops what was scheduled, ends the thread. Does not wait. */
  @Override
  public void close() {
    executor.shutdown();
  }
}
