/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.position;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.service.event.Event;

/** Posted when the position is no longer known. */
@ProviderType
public class PositionLostEvent extends Event {
  public static final String POSITION_LOST_EVENT_TOPIC = "org/eclipse/kura/position/lost";

  public PositionLostEvent(Map<String, ?> properties) {
    super(POSITION_LOST_EVENT_TOPIC, properties);
  }
}
