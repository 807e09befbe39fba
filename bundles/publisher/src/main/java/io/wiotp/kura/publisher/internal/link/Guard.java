/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.publisher.internal.link;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a listener so that its failure harms nobody. Failures are logged at most once a minute: they
 * may come with each event.
 */
final class Guard {
  static final Duration QUIET = Duration.ofMinutes(1);

  private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

  private final String pid;
  private final LongSupplier nanoTime;
  // Guarded by this.
  private boolean logged;
  private long loggedAt;
  private long silent;

  /**
   * Guards the listeners of one publisher.
   *
   * @param nanoTime as {@link System#nanoTime}
   */
  Guard(String pid, LongSupplier nanoTime) {
    this.pid = pid;
    this.nanoTime = nanoTime;
  }

  void run(Runnable foreign) {
    try {
      foreign.run();
    } catch (RuntimeException | LinkageError e) {
      long before = due();
      if (before >= 0) {
        LOG.error("{}: a listener failed ({} more failures since the last line)", pid, before, e);
      }
    }
  }

  /** How many failures were not logged before this one; negative when this one is not either. */
  synchronized long due() {
    long now = nanoTime.getAsLong();
    if (logged && now - loggedAt < QUIET.toNanos()) {
      silent++;
      return -1;
    }
    long before = silent;
    logged = true;
    loggedAt = now;
    silent = 0;
    return before;
  }
}
