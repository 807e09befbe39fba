/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal.session;

import io.wiotp.kura.transport.InboundMessage;

/** What a session tells, from threads of the MQTT client: hand over at once, never wait. */
public interface SessionListener {

  /**
   * The platform accepted.
   *
   * @param resumed whether the broker still had the session of an earlier connection
   */
  void accepted(boolean resumed);

  /** It was refused, or it broke. Once, and the last that is heard. */
  void ended(Failure failure);

  void messageArrived(InboundMessage message);
}
