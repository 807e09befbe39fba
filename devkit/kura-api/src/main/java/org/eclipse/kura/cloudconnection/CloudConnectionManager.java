/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.cloudconnection;

import org.eclipse.kura.KuraConnectException;
import org.eclipse.kura.KuraDisconnectException;
import org.eclipse.kura.cloudconnection.listener.CloudConnectionListener;
import org.osgi.annotation.versioning.ProviderType;

/** An endpoint that can be told to connect and to disconnect. */
@ProviderType
public interface CloudConnectionManager {
  /** Must not block: the console asks for every connection on each refresh. */
  boolean isConnected();

  /** Runs on the thread of the request. */
  void connect() throws KuraConnectException;

  void disconnect() throws KuraDisconnectException;

  void registerCloudConnectionListener(CloudConnectionListener listener);

  void unregisterCloudConnectionListener(CloudConnectionListener listener);
}
