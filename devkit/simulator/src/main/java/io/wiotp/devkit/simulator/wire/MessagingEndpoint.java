/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.wire;

import io.vertx.mqtt.MqttEndpoint;

/** A client's connection as Vert.x shows it, with what only the simulator's ports know. */
public interface MessagingEndpoint extends MqttEndpoint {
  /** What the connection showed before its first packet. */
  Arrival arrival();

  /**
   * Closes the connection when nothing comes for one and a half times an interval (MQ-22).
   *
   * @param seconds 0 to wait for ever
   */
  void superviseKeepAlive(int seconds);

  /** True if the connection was closed because the client fell silent. */
  boolean isTimedOut();

  /** The valve that holds back what the client sends (MQ-29). */
  ReadGate gate();
}
