/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The findings of a strict simulator: each client and fact is logged once, then counted. A lenient
 * one keeps nothing. May be used from any thread.
 */
public final class FindingList implements Findings {
  private static final Logger LOG = LoggerFactory.getLogger(FindingList.class);

  /** Pairs of client and fact that are told apart; what comes later is only counted. */
  private static final int MAX_KINDS = 10_000;

  private final boolean strict;
  private final int maxKinds;
  private final Map<Kind, Finding> findings = new LinkedHashMap<>();
  private long total;

  /**
   * @param strict false to keep nothing
   */
  public FindingList(boolean strict) {
    this(strict, MAX_KINDS);
  }

  FindingList(boolean strict, int maxKinds) {
    this.strict = strict;
    this.maxKinds = maxKinds;
  }

  /** Whether findings are kept, and requests refused where the facts leave it to a strict mode. */
  public boolean isStrict() {
    return strict;
  }

  @Override
  public synchronized void report(String clientId, String factId, String text) {
    if (!strict) {
      return;
    }
    total++;
    Kind kind = new Kind(clientId, factId);
    Finding known = findings.get(kind);
    if (known != null) {
      findings.put(kind, new Finding(clientId, factId, known.text(), known.count() + 1));
    } else if (findings.size() < maxKinds) {
      findings.put(kind, new Finding(clientId, factId, text, 1));
      LOG.warn("{} departs from {}: {}", clientId, factId, text);
    }
  }

  /** Reports so far, repeats included. */
  public synchronized long total() {
    return total;
  }

  /** What was found, in the order of the first reports. */
  public synchronized List<Finding> list() {
    return List.copyOf(findings.values());
  }

  /** Forgets all findings. */
  public synchronized void clear() {
    findings.clear();
    total = 0;
  }

  private record Kind(String clientId, String factId) {}
}
