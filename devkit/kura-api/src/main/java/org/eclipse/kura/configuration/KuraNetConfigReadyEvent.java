/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.configuration;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.service.event.Event;

/** Posted when the network configuration is loaded. */
@ProviderType
public class KuraNetConfigReadyEvent extends Event {
  public static final String KURA_NET_CONFIG_EVENT_READY_TOPIC =
      "org/eclipse/kura/configuration/NetConfigEvent/READY";

  public KuraNetConfigReadyEvent(Map<String, ?> properties) {
    super(KURA_NET_CONFIG_EVENT_READY_TOPIC, properties);
  }
}
