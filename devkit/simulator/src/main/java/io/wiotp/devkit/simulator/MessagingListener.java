/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetServerOptions;
import io.wiotp.devkit.simulator.wire.MessagingPort;
import io.wiotp.devkit.simulator.wire.Reception;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One messaging port, which can be closed and opened again. Used on the event loop only. */
final class MessagingListener {
  private final Vertx vertx;
  private final Supplier<NetServerOptions> options;
  private final Duration patience;
  private final Reception reception;
  private volatile int port;
  private @Nullable MessagingPort open;

  /**
   * @param options asked at each opening; a port of 0 takes a free one at the first and keeps it
   * @param patience how long a connection may take for its first whole packet (MQ-67)
   */
  MessagingListener(
      Vertx vertx, Supplier<NetServerOptions> options, Duration patience, Reception reception) {
    this.vertx = vertx;
    this.options = options;
    this.patience = patience;
    this.reception = reception;
  }

  /** The port, also while it is closed; 0 before the first opening. */
  int port() {
    return port;
  }

  /** Opens the port; fails if it can not be had. */
  Future<MessagingListener> open() {
    NetServerOptions now = options.get();
    if (port != 0) {
      now.setPort(port);
    }
    return MessagingPort.open(vertx, now, patience, reception)
        .map(
            opened -> {
              open = opened;
              port = opened.actualPort();
              return this;
            });
  }

  /** Takes the TLS options anew, for those who connect from now on. */
  Future<Void> update() {
    MessagingPort now = open;
    return now == null
        ? Future.succeededFuture()
        : now.server().updateSSLOptions(options.get().getSslOptions()).mapEmpty();
  }

  /** Closes the port and its connections. */
  Future<Void> close() {
    MessagingPort closing = open;
    open = null;
    return closing == null ? Future.succeededFuture() : closing.close();
  }
}
