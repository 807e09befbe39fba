/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.cloudconnection.listener;

import org.osgi.annotation.versioning.ConsumerType;

/** Told when a message has been confirmed by the remote side. */
@ConsumerType
public interface CloudDeliveryListener {
  /** Called for every message of the endpoint; unknown ids must be ignored. */
  void onMessageConfirmed(String messageId);
}
