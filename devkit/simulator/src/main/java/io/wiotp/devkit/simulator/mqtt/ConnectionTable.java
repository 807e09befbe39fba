/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.mqtt;

import io.wiotp.devkit.simulator.session.CloseCode;
import io.wiotp.devkit.simulator.session.ConnectedClients;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The connections by client id. Used on the event loop only. */
final class ConnectionTable implements ConnectedClients {
  private final Map<String, ClientConnection> connections = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();

  /** Puts a connection in its place. */
  void put(String key, ClientConnection connection) {
    connections.put(key, connection);
    counts.merge(connection.client().organization(), 1, Integer::sum);
  }

  @Nullable ClientConnection get(String key) {
    return connections.get(key);
  }

  /** Removes a connection, unless another one has taken its place. */
  void remove(String key, ClientConnection connection) {
    if (connections.remove(key, connection)) {
      counts.merge(connection.client().organization(), -1, Integer::sum);
    }
  }

  /** Connected clients of an organization (MQ-68). */
  int count(String organization) {
    return counts.getOrDefault(organization, 0);
  }

  /** Closes the connections of one organization. */
  void disconnectAll(String organization, CloseCode code) {
    connections.values().stream()
        .filter(connection -> connection.client().organization().equals(organization))
        .toList()
        .forEach(connection -> connection.close(code));
  }

  @Override
  public boolean isConnected(String clientId) {
    return connections.containsKey(clientId);
  }

  @Override
  public void disconnect(String clientId, CloseCode code) {
    ClientConnection connection = connections.get(clientId);
    if (connection != null) {
      connection.close(code);
    }
  }

  /** Closes every connection. */
  void disconnectAll(CloseCode code) {
    List.copyOf(connections.values()).forEach(connection -> connection.close(code));
  }
}
