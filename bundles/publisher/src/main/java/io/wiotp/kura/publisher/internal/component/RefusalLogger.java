/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.publisher.internal.component;

import io.wiotp.kura.api.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs refusals, each reason at most once a minute, with the number of those that it did not log. A
 * wire graph may refuse thousands a second.
 */
final class RefusalLogger {
  static final Duration QUIET = Duration.ofMinutes(1);

  private static final Logger LOG = LoggerFactory.getLogger(RefusalLogger.class);

  private final String pid;
  private final Clock clock;
  private final Map<Reason, Silence> silences = new EnumMap<>(Reason.class);

  private static final class Silence {
    private Instant until = Instant.MIN;
    private long count;
  }

  RefusalLogger(String pid, Clock clock) {
    this.pid = pid;
    this.clock = clock;
  }

  void refused(Reason reason, String detail) {
    long before = due(reason);
    if (before >= 0) {
      LOG.warn(
          "{}: not sent: {}. {} ({} more since the last line)",
          pid,
          reason.describe(detail),
          reason.remedy(),
          before);
    }
  }

  /** How many were not logged before this one; negative when this one is not either. */
  synchronized long due(Reason reason) {
    Silence silence = silences.computeIfAbsent(reason, r -> new Silence());
    Instant now = clock.instant();
    if (now.isBefore(silence.until)) {
      silence.count++;
      return -1;
    }
    long before = silence.count;
    silence.count = 0;
    silence.until = now.plus(QUIET);
    return before;
  }
}
