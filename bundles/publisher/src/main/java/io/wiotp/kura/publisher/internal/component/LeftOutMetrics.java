/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.publisher.internal.component;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Metrics that JSON can not carry: counted, and each name logged once. Thread-safe, bounded. */
final class LeftOutMetrics {
  /** Names that are remembered; beyond that they are counted only. */
  static final int NAMES = 100;

  private static final Logger LOG = LoggerFactory.getLogger(LeftOutMetrics.class);

  private final String pid;
  private final Set<String> known = new LinkedHashSet<>();
  private long count;

  LeftOutMetrics(String pid) {
    this.pid = pid;
  }

  synchronized void note(List<String> names) {
    count += names.size();
    for (String name : names) {
      if (known.size() < NAMES && known.add(name)) {
        LOG.warn(
            "{}: the metric '{}' is NaN, infinite or of a type that JSON can not carry: it is left"
                + " out of its events",
            pid,
            name);
      }
    }
  }

  synchronized long count() {
    return count;
  }

  synchronized int names() {
    return known.size();
  }
}
