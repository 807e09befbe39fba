/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.web;

import io.wiotp.devkit.kura.finding.Findings;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Times what runs on a request thread. Longer than 100 ms is a finding; below one second only when
 * it happens again, because the first call of anything loads classes.
 */
final class RequestClock {

  private static final Logger LOG = LoggerFactory.getLogger(RequestClock.class);
  private static final Duration LIMIT = Duration.ofMillis(100);
  private static final Duration ALWAYS = Duration.ofSeconds(1);

  private final Findings findings;
  private final LongSupplier nanoTime;
  private final Set<String> slowBefore = ConcurrentHashMap.newKeySet();

  RequestClock(Findings findings, LongSupplier nanoTime) {
    this.findings = findings;
    this.nanoTime = nanoTime;
  }

  /**
   * Calls and times.
   *
   * @param what pid and method, for the finding
   */
  <R> R timed(String what, Callable<R> call) throws Exception {
    long start = nanoTime.getAsLong();
    try {
      return call.call();
    } finally {
      Duration taken = Duration.ofNanos(nanoTime.getAsLong() - start);
      if (taken.compareTo(LIMIT) > 0) {
        slow(what, taken);
      }
    }
  }

  private void slow(String what, Duration taken) {
    LOG.info("{} took {} ms", what, taken.toMillis());
    boolean again = !slowBefore.add(what);
    if (again || taken.compareTo(ALWAYS) > 0) {
      findings.add(what + " blocks the request thread of the web UI for more than 100 ms");
    }
  }
}
