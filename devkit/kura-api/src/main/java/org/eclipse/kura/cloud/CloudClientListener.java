/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.cloud;

import org.eclipse.kura.message.KuraPayload;
import org.osgi.annotation.versioning.ConsumerType;

/** Callbacks of a {@link CloudClient}. */
@ConsumerType
public interface CloudClientListener {
  void onConnectionEstablished();

  void onConnectionLost();

  void onControlMessageArrived(
      String deviceId, String appTopic, KuraPayload payload, int qos, boolean retained);

  void onMessageArrived(
      String deviceId, String appTopic, KuraPayload payload, int qos, boolean retained);

  void onMessageConfirmed(int messageId, String topic);

  void onMessagePublished(int messageId, String topic);
}
