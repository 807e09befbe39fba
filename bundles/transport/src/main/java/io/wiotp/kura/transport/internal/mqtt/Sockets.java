/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal.mqtt;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers the socket of a session, so that it can be closed whatever the MQTT client is just
 * waiting for: that ends all of the client's threads.
 */
final class Sockets {
  private static final Logger LOG = LoggerFactory.getLogger(Sockets.class);

  private @Nullable Socket current;
  private boolean aborted;

  synchronized Socket track(Socket socket) throws IOException {
    if (aborted) {
      socket.close();
      throw new SocketException("session is closed");
    }
    current = socket;
    return socket;
  }

  /** Closes the socket, now or as soon as there is one. May block for a moment with TLS. */
  void abort() {
    Socket socket;
    synchronized (this) {
      aborted = true;
      socket = current;
    }
    if (socket != null) {
      try {
        socket.close();
      } catch (IOException e) {
        LOG.debug("Socket did not close cleanly", e);
      }
    }
  }
}
