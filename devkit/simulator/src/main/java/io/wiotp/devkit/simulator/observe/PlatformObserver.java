/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.observe;

import io.vertx.core.buffer.Buffer;
import io.wiotp.devkit.simulator.id.ClientId;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.session.CloseCode;

/**
 * Hears what happens on the platform, in its order. Called on the event loop for each message: an
 * implementation returns at once and throws nothing.
 */
public interface PlatformObserver {
  /** Observes nothing. */
  PlatformObserver NONE = new PlatformObserver() {};

  /**
   * An event was accepted.
   *
   * @param client client id, or API key of an event that came by HTTP
   * @param payload not to be changed
   */
  default void event(
      String organization,
      String client,
      DeviceKey device,
      String eventId,
      String format,
      Buffer payload) {}

  /** A command was accepted; parameters as those of an event. */
  default void command(
      String organization,
      String client,
      DeviceKey device,
      String commandId,
      String format,
      Buffer payload) {}

  /** A client connected. */
  default void connected(ClientId client) {}

  /** A client's connection ended, for whatever reason. */
  default void disconnected(ClientId client, CloseCode code) {}

  /**
   * Something was refused. Repetitions that the platform drops in silence (GW-12) are left out.
   *
   * @param client as it called itself; may be no valid client id
   */
  default void refused(String client, RefusedRequest request) {}

  /** A gateway was told what of its requests was refused (GW-20); follows the refusal. */
  default void notified(ClientId gateway, RefusedRequest request) {}
}
