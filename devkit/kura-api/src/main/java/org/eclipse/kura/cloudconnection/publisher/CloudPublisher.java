/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.cloudconnection.publisher;

import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.listener.CloudConnectionListener;
import org.eclipse.kura.cloudconnection.listener.CloudDeliveryListener;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.osgi.annotation.versioning.ProviderType;

/** Accepts messages of applications for a cloud connection. */
@ProviderType
public interface CloudPublisher {
  /**
   * Id that delivery listeners will get, or null if no confirmation will follow. A listener may be
   * called before this method has returned.
   */
  String publish(KuraMessage message) throws KuraException;

  void registerCloudConnectionListener(CloudConnectionListener listener);

  void registerCloudDeliveryListener(CloudDeliveryListener listener);

  void unregisterCloudConnectionListener(CloudConnectionListener listener);

  void unregisterCloudDeliveryListener(CloudDeliveryListener listener);
}
