/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.wire;

import io.wiotp.devkit.simulator.session.CloseCode;

/** Takes what comes in at a messaging port (CON-4). All calls come on the event loop. */
public interface Reception {
  /** A client sent CONNECT and waits for its answer. */
  void mqtt(MessagingEndpoint endpoint);

  /** A client sent an HTTP request that is no WebSocket handshake. */
  void http(HttpCall call);

  /**
   * A connection ended before anybody knew whose it is.
   *
   * @param detail for the log; holds no bytes of the client
   */
  void nobody(CloseCode code, String detail);
}
