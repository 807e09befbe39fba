/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.session;

/** Who is connected; used on the event loop only. */
public interface ConnectedClients {
  boolean isConnected(String clientId);

  /** Closes a client's connection, if there is one. */
  void disconnect(String clientId, CloseCode code);
}
