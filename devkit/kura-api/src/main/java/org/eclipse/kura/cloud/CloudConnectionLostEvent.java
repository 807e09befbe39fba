/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.cloud;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.service.event.Event;

/** Posted by an endpoint once it is no longer connected, for whatever reason. */
@ProviderType
public class CloudConnectionLostEvent extends Event {
  public static final String CLOUD_CONNECTION_STATUS_LOST =
      "org/eclipse/kura/cloud/CloudConnectionStatus/LOST";

  public CloudConnectionLostEvent(Map<String, ?> properties) {
    super(CLOUD_CONNECTION_STATUS_LOST, properties);
  }
}
