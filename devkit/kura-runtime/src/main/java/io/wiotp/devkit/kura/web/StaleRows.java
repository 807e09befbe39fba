/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Compares what a refresh finds with what a browser that does not refresh would show: the state
 * when the endpoint was first seen, then what the events said (kura-contract 1.6).
 */
final class StaleRows {

  /**
   * @param serviceId of the registration; a new one is a new row
   */
  private record Seen(long serviceId, boolean connected) {}

  private final Map<String, Seen> first = new ConcurrentHashMap<>();
  private final ConnectionEvents events;
  private final Absences absences;

  StaleRows(ConnectionEvents events, Absences absences) {
    this.events = events;
    this.absences = absences;
  }

  /** Says at a refresh what the connection is. */
  void refreshed(String pid, long serviceId, boolean connected) {
    Seen seen = first.get(pid);
    if (seen == null || seen.serviceId() != serviceId) {
      seen = new Seen(serviceId, connected);
      first.put(pid, seen);
      events.forget(pid);
    }
    boolean shown = events.told(pid).orElse(seen.connected());
    absences.note(
        "event of " + pid,
        shown != connected,
        () ->
            pid
                + ": is "
                + (connected ? "connected" : "disconnected")
                + ", but no event on CloudConnectionStatus said so: its status stays stale until a"
                + " refresh");
  }
}
