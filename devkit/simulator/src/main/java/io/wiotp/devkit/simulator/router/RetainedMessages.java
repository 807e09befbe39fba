/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.router;

import io.wiotp.devkit.simulator.session.Message;
import io.wiotp.devkit.simulator.session.Session;
import io.wiotp.devkit.simulator.topic.Filter;
import io.wiotp.devkit.simulator.topic.FilterTree;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** The last state of each device and application, for those who subscribe later (APP-5). */
final class RetainedMessages {
  private static final Duration LIFETIME = Duration.ofDays(8);

  private final Clock clock;
  private final Map<String, Retained> messages = new TreeMap<>();

  RetainedMessages(Clock clock) {
    this.clock = clock;
  }

  void keep(Message message) {
    messages.put(message.address().topic(), new Retained(message, clock.millis()));
  }

  void clear(String topic) {
    messages.remove(topic);
  }

  /** Sends a new subscriber what its filter matches. */
  void replay(Session session, Filter filter, int qos) {
    long oldest = clock.millis() - LIFETIME.toMillis();
    messages.values().removeIf(retained -> retained.since() < oldest);
    FilterTree<Session> one = new FilterTree<>();
    one.put(filter.levels(), session, qos);
    for (Retained retained : messages.values()) {
      if (!one.match(retained.message().address().levels()).isEmpty()) {
        session.deliverRetained(retained.message(), Math.min(qos, retained.message().qos()));
      }
    }
  }

  private record Retained(Message message, long since) {}
}
