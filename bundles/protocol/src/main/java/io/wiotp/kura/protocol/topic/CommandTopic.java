/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.protocol.topic;

import io.wiotp.kura.protocol.id.CommandId;
import io.wiotp.kura.protocol.id.DeviceId;
import io.wiotp.kura.protocol.id.Format;

/** Where a command arrives (CMD-2, CMD-3). */
public record CommandTopic(TopicForm form, DeviceId device, CommandId commandId, Format format)
    implements ParsedTopic {
  @Override
  public String text() {
    return Levels.prefix(form, device) + "/cmd/" + commandId.value() + "/fmt/" + format.value();
  }
}
