/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.connection.listener;

import org.osgi.annotation.versioning.ConsumerType;

/** Told when a connection comes and goes. */
@ConsumerType
public interface ConnectionListener {
  void connected();

  void disconnected();
}
