/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.cloudconnection.subscriber;

import org.eclipse.kura.cloudconnection.listener.CloudConnectionListener;
import org.eclipse.kura.cloudconnection.subscriber.listener.CloudSubscriberListener;
import org.osgi.annotation.versioning.ProviderType;

/** Hands messages of a cloud connection to applications. */
@ProviderType
public interface CloudSubscriber {
  void registerCloudConnectionListener(CloudConnectionListener listener);

  void registerCloudSubscriberListener(CloudSubscriberListener listener);

  void unregisterCloudConnectionListener(CloudConnectionListener listener);

  void unregisterCloudSubscriberListener(CloudSubscriberListener listener);
}
