/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.integration;

import java.util.List;

/**
 * Delays from the arrival of events to the page, by nearest rank among all that were sent: an event
 * that the page left out counts as later than all others.
 *
 * @param median in ms; {@link #NEVER} if fewer than half were shown
 * @param p95 in ms, that 95 of 100 events keep; or {@link #NEVER}
 * @param max in ms; or {@link #NEVER}
 * @param shown how many events the page showed
 * @param sent how many were sent
 */
record PageDelay(long median, long p95, long max, int shown, int sent) {
  static final long NEVER = Long.MAX_VALUE;

  /**
   * @param delays of the events that were shown, in ms, in any order
   */
  static PageDelay of(List<Long> delays, int sent) {
    List<Long> sorted = delays.stream().sorted().toList();
    return new PageDelay(
        at(sorted, sent, 50), at(sorted, sent, 95), at(sorted, sent, 100), sorted.size(), sent);
  }

  /** One line for a person. */
  String text() {
    return ("from arrival to the page, 200 events/s, one chart: "
            + "median %s, p95 %s, max %s; %d of %d events shown%n")
        .formatted(inWords(median), inWords(p95), inWords(max), shown, sent);
  }

  private static long at(List<Long> sorted, int sent, int percent) {
    int rank = (sent * percent + 99) / 100;
    return rank <= sorted.size() ? sorted.get(rank - 1) : NEVER;
  }

  private static String inWords(long delay) {
    return delay == NEVER ? "never" : delay + " ms";
  }
}
