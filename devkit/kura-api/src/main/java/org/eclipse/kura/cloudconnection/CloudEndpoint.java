/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.cloudconnection;

import java.util.Map;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.listener.CloudDeliveryListener;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.cloudconnection.subscriber.listener.CloudSubscriberListener;
import org.osgi.annotation.versioning.ProviderType;

/** The service that stands for one cloud connection. */
@ProviderType
public interface CloudEndpoint {
  /** Id that delivery listeners will get, or null if no confirmation will follow. */
  String publish(KuraMessage message) throws KuraException;

  void registerCloudDeliveryListener(CloudDeliveryListener listener);

  /** The properties are those of the subscriber and select the messages. */
  void registerSubscriber(
      Map<String, Object> subscriptionProperties, CloudSubscriberListener listener);

  void unregisterCloudDeliveryListener(CloudDeliveryListener listener);

  void unregisterSubscriber(CloudSubscriberListener listener);

  default Map<String, String> getInfo() {
    return Map.of();
  }
}
