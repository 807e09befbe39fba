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

  /** Puts a connection in its place. */
  void put(String key, ClientConnection connection) {
    connections.put(key, connection);
  }

  @Nullable ClientConnection get(String key) {
    return connections.get(key);
  }

  /** Removes a connection, unless another one has taken its place. */
  void remove(String key, ClientConnection connection) {
    connections.remove(key, connection);
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
