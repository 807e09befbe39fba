/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.mqtt;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Locks a client id for a while when its credentials fail too often, or its clients push each other
 * out (AUTH-8, MQ-66). The figures are the simulator's own: the platform documents none. Not
 * thread-safe.
 */
final class Throttle {
  private static final int MAX_OFFENCES = 10;
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final Duration DELAY = Duration.ofSeconds(10);
  private static final int MAX_REMEMBERED = 10_000;

  private final Clock clock;
  private final Map<String, Deque<Long>> offences = new LinkedHashMap<>();
  private final Map<String, Long> locked = new LinkedHashMap<>();

  Throttle(Clock clock) {
    this.clock = clock;
  }

  /** True while attempts of the client id are not even looked at. */
  boolean isDelayed(String clientId) {
    Long until = locked.get(clientId);
    if (until != null && clock.millis() >= until) {
      locked.remove(clientId);
      return false;
    }
    return until != null;
  }

  /** Notes a failed authentication, or that one client pushed out another. */
  void offend(String clientId) {
    Deque<Long> times = offences.computeIfAbsent(clientId, id -> new ArrayDeque<>());
    long now = clock.millis();
    times.addLast(now);
    while (times.getFirst() < now - WINDOW.toMillis()) {
      times.removeFirst();
    }
    if (times.size() >= MAX_OFFENCES) {
      offences.remove(clientId);
      locked.put(clientId, now + DELAY.toMillis());
    }
    bound(offences);
    bound(locked);
  }

  private static void bound(Map<String, ?> memory) {
    if (memory.size() > MAX_REMEMBERED) {
      memory.remove(memory.keySet().iterator().next());
    }
  }
}
