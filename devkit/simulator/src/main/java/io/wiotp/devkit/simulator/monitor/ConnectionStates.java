/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.monitor;

import io.wiotp.devkit.simulator.session.CloseCode;
import java.time.Clock;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether the clients of one organization are connected; off until somebody switches it on
 * (REST-27). Keeps the clients that were seen last. Not thread-safe: used on the event loop only.
 */
public final class ConnectionStates {
  private static final int MAX_CLIENTS = 50_000;

  private final Clock clock;
  private final Map<String, ConnectionState> states = new LinkedHashMap<>();
  private boolean enabled;

  public ConnectionStates(Clock clock) {
    this.clock = clock;
  }

  public boolean isEnabled() {
    return enabled;
  }

  /** Whether the states may be read; they are kept in any case. */
  public void enable(boolean value) {
    enabled = value;
  }

  /** Notes that a client was let in. */
  public void connected(ClientState state) {
    put(new ConnectionState(state.client(), state.connected(), null, null));
  }

  /** Notes that a connection ended, and why. */
  public void closed(ClientState state, CloseCode code) {
    put(new ConnectionState(state.client(), state.connected(), clock.instant(), code));
  }

  /** The states, in the order in which their clients were seen last. */
  public Collection<ConnectionState> all() {
    return List.copyOf(states.values());
  }

  /** The state of a client; null if it was not seen. */
  public @Nullable ConnectionState of(String clientId) {
    return states.get(clientId);
  }

  private void put(ConnectionState state) {
    states.remove(state.client().text());
    states.put(state.client().text(), state);
    if (states.size() > MAX_CLIENTS) {
      Iterator<String> eldest = states.keySet().iterator();
      eldest.next();
      eldest.remove();
    }
  }
}
