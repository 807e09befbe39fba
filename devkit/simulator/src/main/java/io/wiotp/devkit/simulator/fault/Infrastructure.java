/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.fault;

import io.vertx.core.Future;

/** What faults change below MQTT. Used on the event loop only; none of it waits. */
public interface Infrastructure {
  /** Closes all clients with 93, and the MQTT ports. */
  void stop();

  /**
   * Opens the MQTT ports again, the same ones.
   *
   * @param keepSessions false forgets sessions and the messages that wait in them
   */
  void start(boolean keepSessions);

  /**
   * Shows another certificate to those who connect from now on.
   *
   * @return done when it is so
   */
  Future<Void> show(CertificateShape shape);

  /** What the TLS port can show. */
  enum CertificateShape {
    /** As at the start. */
    NORMAL,
    /** For another host, by the authority that clients trust. */
    WRONG_HOST,
    /** No longer valid, by the authority that clients trust. */
    EXPIRED,
    /** Not valid yet, by the authority that clients trust. */
    NOT_YET_VALID,
    /** Signed by itself. */
    SELF_SIGNED,
    /** By an authority that nobody knows. */
    UNKNOWN_CA,
    /** A new key, by the authority that clients trust: a client that trusts that accepts it. */
    ROTATED
  }
}
