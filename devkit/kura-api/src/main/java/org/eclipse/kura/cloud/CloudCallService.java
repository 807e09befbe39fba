/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.cloud;

import org.eclipse.kura.KuraConnectException;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.KuraStoreException;
import org.eclipse.kura.KuraTimeoutException;
import org.eclipse.kura.message.KuraPayload;
import org.eclipse.kura.message.KuraResponsePayload;
import org.osgi.annotation.versioning.ProviderType;

/** Sends a request to another gateway and waits for its response. */
@ProviderType
public interface CloudCallService {
  boolean isConnected();

  KuraResponsePayload call(
      String deviceId, String appId, String appTopic, KuraPayload payload, int timeout)
      throws KuraConnectException, KuraTimeoutException, KuraStoreException, KuraException;

  KuraResponsePayload call(String appId, String appTopic, KuraPayload payload, int timeout)
      throws KuraConnectException, KuraTimeoutException, KuraStoreException, KuraException;
}
