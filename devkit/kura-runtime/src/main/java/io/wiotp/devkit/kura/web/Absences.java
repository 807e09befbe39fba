/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.web;

import io.wiotp.devkit.kura.finding.Findings;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What is missing at a refresh is a finding only if it still is at one more than a second later.
 */
final class Absences {

  private static final long GRACE_NANOS = Duration.ofSeconds(1).toNanos();

  private final Map<String, Long> since = new ConcurrentHashMap<>();
  private final Findings findings;
  private final LongSupplier nanoTime;

  Absences(Findings findings, LongSupplier nanoTime) {
    this.findings = findings;
    this.nanoTime = nanoTime;
  }

  /** Says at this refresh whether it is missing. */
  void note(String key, boolean missing, Supplier<String> finding) {
    if (!missing) {
      since.remove(key);
      return;
    }
    long now = nanoTime.getAsLong();
    if (now - since.computeIfAbsent(key, k -> now) > GRACE_NANOS) {
      findings.add(finding.get());
    }
  }
}
