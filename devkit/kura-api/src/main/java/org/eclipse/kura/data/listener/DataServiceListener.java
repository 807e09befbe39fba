/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.data.listener;

import org.osgi.annotation.versioning.ConsumerType;

/** Told about connection, arrival and delivery of a data service. */
@ConsumerType
public interface DataServiceListener {
  void onConnectionEstablished();

  void onConnectionLost(Throwable throwable);

  void onDisconnected();

  void onDisconnecting();

  void onMessageArrived(String topic, byte[] payload, int qos, boolean retained);

  void onMessageConfirmed(int messageId, String topic);

  void onMessagePublished(int messageId, String topic);
}
