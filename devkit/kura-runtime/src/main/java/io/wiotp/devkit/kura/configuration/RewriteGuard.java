/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.configuration;

import io.wiotp.devkit.kura.finding.Findings;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Kura writes the configuration again whenever an instance registers; a component without {@code
 * modified} then restarts for ever. This stops it after some rounds, and says so. Not safe for
 * threads.
 */
final class RewriteGuard {

  static final int ROUNDS = 50;
  private static final long PAUSE_NANOS = Duration.ofSeconds(2).toNanos();

  private record Streak(int length, long last) {}

  private final Map<String, Streak> streaks = new HashMap<>();
  private final Findings findings;
  private final LongSupplier nanoTime;

  RewriteGuard(Findings findings, LongSupplier nanoTime) {
    this.findings = findings;
    this.nanoTime = nanoTime;
  }

  /** Whether the configuration may be written again; registrations far apart start anew. */
  boolean allows(String pid, String factoryPid) {
    long now = nanoTime.getAsLong();
    Streak streak = streaks.getOrDefault(pid, new Streak(0, now));
    if (streak.length() >= ROUNDS) {
      return false;
    }
    boolean goesOn = now - streak.last() < PAUSE_NANOS;
    Streak next = new Streak(goesOn ? streak.length() + 1 : 1, now);
    streaks.put(pid, next);
    if (next.length() < ROUNDS) {
      return true;
    }
    findings.add(
        pid
            + ": restarts for ever, because component "
            + factoryPid
            + " has no modified method and Kura writes the configuration again each time it"
            + " registers; stopped here after "
            + ROUNDS
            + " rounds");
    return false;
  }

  void forget(String pid) {
    streaks.remove(pid);
  }
}
