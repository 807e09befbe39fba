/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.cloudconnection.listener;

import org.osgi.annotation.versioning.ConsumerType;

/** Told when a cloud connection is established, lost or closed. */
@ConsumerType
public interface CloudConnectionListener {
  void onConnectionEstablished();

  /** The connection broke. */
  void onConnectionLost();

  /** The connection was closed in order. */
  void onDisconnected();
}
