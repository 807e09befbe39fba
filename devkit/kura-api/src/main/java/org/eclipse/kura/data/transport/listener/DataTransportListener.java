/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.data.transport.listener;

import org.eclipse.kura.data.DataTransportToken;
import org.osgi.annotation.versioning.ConsumerType;

/** Told about session, arrival and delivery of a data transport. */
@ConsumerType
public interface DataTransportListener {
  void onConfigurationUpdated(boolean wasConnected);

  void onConfigurationUpdating(boolean wasConnected);

  void onConnectionEstablished(boolean newSession);

  void onConnectionLost(Throwable throwable);

  void onDisconnected();

  void onDisconnecting();

  void onMessageArrived(String topic, byte[] payload, int qos, boolean retained);

  void onMessageConfirmed(DataTransportToken token);
}
