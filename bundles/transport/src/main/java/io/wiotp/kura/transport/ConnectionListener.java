/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport;

import io.wiotp.kura.api.ConnectionStatus;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Hears of one connection. Callbacks come one after the other on a thread of the transport; they
 * must return soon.
 */
@ConsumerType
public interface ConnectionListener {

  /** A state was entered. States arrive in order; none is left out. */
  void stateChanged(ConnectionStatus status);

  /**
   * A message arrived. It is acknowledged to the platform when {@link InboundMessage#acknowledge}
   * is called: not before the message is safe.
   */
  void messageArrived(InboundMessage message);
}
