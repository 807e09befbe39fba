/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.monitor;

import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.session.CloseCode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the devices of one organization came, went and were refused (REST-26, SIM-19). Not
 * thread-safe: used on the event loop only.
 */
public final class ConnectionLog {
  /** Entries of one device; beyond them the oldest is forgotten. */
  private static final int MAX_ENTRIES = 100;

  private final Clock clock;
  private final Map<DeviceKey, Deque<Entry>> devices = new HashMap<>();

  public ConnectionLog(Clock clock) {
    this.clock = clock;
  }

  /** One line of the log. */
  public record Entry(Instant time, String message) {}

  /** Notes that a client was let in. */
  public void connected(ClientState state) {
    add(state, "Connected from " + state.address() + ".");
  }

  /** Notes that a client was not let in, and why. */
  public void refused(ClientState state, CloseCode code) {
    add(state, "Refused connection from " + state.address() + ". " + code.reason());
  }

  /** Notes that a connection ended, and why. */
  public void closed(ClientState state, CloseCode code) {
    add(state, "Closed connection from " + state.address() + ". " + code.reason());
  }

  /** The entries of a device, the newest first. */
  public List<Entry> entries(DeviceKey device) {
    return List.copyOf(devices.getOrDefault(device, new ArrayDeque<>()));
  }

  /** Forgets a device that was deleted. */
  public void forget(DeviceKey device) {
    devices.remove(device);
  }

  private void add(ClientState state, String message) {
    if (state.client().clientClass().isApplication() || state.client().isQuickstart()) {
      return;
    }
    Deque<Entry> entries =
        devices.computeIfAbsent(state.client().device(), key -> new ArrayDeque<>());
    entries.addFirst(new Entry(clock.instant(), message));
    if (entries.size() > MAX_ENTRIES) {
      entries.removeLast();
    }
  }
}
