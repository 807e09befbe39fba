/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.position;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.service.event.Event;

/** Posted when the position becomes known. */
@ProviderType
public class PositionLockedEvent extends Event {
  public static final String POSITION_LOCKED_EVENT_TOPIC = "org/eclipse/kura/position/locked";

  public PositionLockedEvent(Map<String, ?> properties) {
    super(POSITION_LOCKED_EVENT_TOPIC, properties);
  }
}
