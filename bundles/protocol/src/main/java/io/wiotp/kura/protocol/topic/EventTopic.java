/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.protocol.topic;

import io.wiotp.kura.protocol.id.DeviceId;
import io.wiotp.kura.protocol.id.EventId;
import io.wiotp.kura.protocol.id.Format;

/** Where an event is published (EVT-1, EVT-2). */
public record EventTopic(TopicForm form, DeviceId device, EventId eventId, Format format)
    implements ParsedTopic {
  @Override
  public String text() {
    return Levels.prefix(form, device) + "/evt/" + eventId.value() + "/fmt/" + format.value();
  }
}
