/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.session;

import io.vertx.core.buffer.Buffer;

/** The way to a connected client; used on the event loop only. */
public interface Outlet {
  /**
   * Sends a publication at quality of service 0. Discards it if the client does not read.
   *
   * @return false if it was discarded
   */
  boolean send(String topic, Buffer payload, boolean retain);

  /** Sends a publication that the client has to acknowledge. */
  void send(String topic, Buffer payload, int qos, boolean duplicate, boolean retain, int packetId);

  /** Sends the release of a publication at quality of service 2. */
  void release(int packetId);
}
