/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.cloud;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.service.event.Event;

/** Posted by an endpoint once it is connected. */
@ProviderType
public class CloudConnectionEstablishedEvent extends Event {
  public static final String CLOUD_CONNECTION_STATUS_ESTABLISHED =
      "org/eclipse/kura/cloud/CloudConnectionStatus/ESTABLISHED";

  public CloudConnectionEstablishedEvent(Map<String, ?> properties) {
    super(CLOUD_CONNECTION_STATUS_ESTABLISHED, properties);
  }
}
