/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal.loop;

import java.time.Duration;

/** One thread, and its time. What runs here runs one after the other, in order of arrival. */
public interface Loop {

  /** Runs the task on the loop, never in the caller. Ignored after the end of the loop. */
  void execute(Runnable task);

  /** Runs the task on the loop once the delay is over, unless it is cancelled before. */
  Timer schedule(Runnable task, Duration delay);

  /** Monotonic time in nanoseconds; only differences mean something. */
  long nanos();

  /** Whether the caller is on the loop's thread. */
  boolean inside();

  /** A task that is to run later. */
  @FunctionalInterface
  interface Timer {
    /** Idempotent; too late when the task has begun. */
    void cancel();
  }
}
