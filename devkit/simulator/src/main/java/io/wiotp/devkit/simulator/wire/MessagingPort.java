/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.wire;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.impl.NetSocketInternal;
import io.wiotp.devkit.simulator.session.CloseCode;
import java.time.Duration;

/**
 * A port that carries MQTT over TCP, MQTT over WebSocket and HTTP messaging (CON-4). Which of them
 * a connection speaks, its first byte tells.
 */
public final class MessagingPort {
  private final NetServer server;

  private MessagingPort(NetServer server) {
    this.server = server;
  }

  /**
   * Opens the port; to be called on the event loop.
   *
   * @param patience how long a connection may take for its first whole packet (MQ-67)
   */
  public static Future<MessagingPort> open(
      Vertx vertx, NetServerOptions options, Duration patience, Reception reception) {
    NetServer server = vertx.createNetServer(options);
    return server
        .connectHandler(
            socket -> MessagingSocket.open(vertx, (NetSocketInternal) socket, reception, patience))
        .exceptionHandler(
            failure -> reception.nobody(CloseCode.TLS_HANDSHAKE, String.valueOf(failure)))
        .listen()
        .map(MessagingPort::new);
  }

  /** The port that it listens on. */
  public int actualPort() {
    return server.actualPort();
  }

  /** The listener itself, to change its certificate while it runs. */
  public NetServer server() {
    return server;
  }

  /** Takes no new connections, and closes those that are open. */
  public Future<Void> close() {
    return server.close();
  }
}
