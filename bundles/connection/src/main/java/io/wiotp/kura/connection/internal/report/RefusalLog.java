/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.internal.report;

import io.wiotp.kura.api.Reason;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Events that were refused or lost, counted by reason, with the last few. Thread-safe, bounded. */
public final class RefusalLog {
  /** How many of the last refusals are kept. */
  static final int KEPT = 5;

  /** Longest detail that is kept; it ends up in a table cell. */
  static final int DETAIL = 200;

  private final Clock clock;
  private final Map<Reason, Long> counts = new EnumMap<>(Reason.class);
  private final Deque<Refusal> last = new ArrayDeque<>();

  /**
   * One event that did not make it.
   *
   * @param at when
   * @param source pid of its publisher
   * @param reason the rule that it broke
   * @param detail which value broke it
   */
  public record Refusal(Instant at, String source, Reason reason, String detail) {}

  public RefusalLog(Clock clock) {
    this.clock = clock;
  }

  public synchronized void note(String source, Reason reason, String detail) {
    counts.merge(reason, 1L, Long::sum);
    if (last.size() == KEPT) {
      last.removeLast();
    }
    last.addFirst(new Refusal(clock.instant(), source, reason, shortened(detail)));
  }

  public synchronized Map<Reason, Long> counts() {
    return Map.copyOf(counts);
  }

  /** The newest first. */
  public synchronized List<Refusal> last() {
    return List.copyOf(last);
  }

  /** Bounded, for a table cell or a log line. */
  public static String shortened(String detail) {
    return detail.length() > DETAIL ? detail.substring(0, DETAIL) + "…" : detail;
  }
}
