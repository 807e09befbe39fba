/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.internal.notify;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread on which foreign code hears of a connection: a slow or failing listener harms
 * neither the connection nor the other listeners. Bounded: when listeners do not keep up, the
 * newest notifications are left out and counted.
 */
public final class NotifyThread {
  /** Confirmations that may wait for slow listeners. */
  static final int CAPACITY = 16_384;

  /** Kept free for state changes, which are rare and matter more. */
  private static final int RESERVED = 256;

  private static final Logger LOG = LoggerFactory.getLogger(NotifyThread.class);

  private final String pid;
  private final Guard guard;
  private final ThreadPoolExecutor executor;
  private final AtomicLong leftOut = new AtomicLong();

  /**
   * @param pid names the thread {@code wiotp-<pid>-notify}
   */
  public NotifyThread(String pid) {
    this.pid = pid;
    this.guard = new Guard(pid, System::nanoTime);
    this.executor =
        new ThreadPoolExecutor(
            0, 1, 5, TimeUnit.SECONDS, new ArrayBlockingQueue<>(CAPACITY), this::thread);
  }

  private Thread thread(Runnable work) {
    Thread thread = new Thread(work, "wiotp-" + pid + "-notify");
    thread.setDaemon(true);
    return thread;
  }

  /** A change of state: has room even when confirmations pile up. */
  public void state(Runnable notification) {
    enqueue(notification);
  }

  /** One of many: left out when listeners are too slow. */
  public void confirmation(Runnable notification) {
    if (executor.getQueue().remainingCapacity() > RESERVED) {
      enqueue(notification);
    } else {
      countLeftOut();
    }
  }

  /** Notifications that were left out since the start. */
  public long leftOut() {
    return leftOut.get();
  }

  /**
   * Takes nothing more; what is queued is still delivered. Does not wait, so that a listener may
   * cause it.
   */
  public void close() {
    executor.shutdown();
  }

  private void enqueue(Runnable notification) {
    try {
      executor.execute(() -> guard.run(notification));
    } catch (RejectedExecutionException e) {
      if (!executor.isShutdown()) {
        countLeftOut();
      }
    }
  }

  private void countLeftOut() {
    if (leftOut.getAndIncrement() == 0) {
      LOG.warn("{}: listeners are too slow; notifications are left out", pid);
    }
  }
}
