/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.protocol.topic;

import io.wiotp.kura.protocol.id.DeviceId;

/**
 * Where the platform tells a gateway why it refused something (GW-20).
 *
 * @param device the gateway, not the device that the notification is about: that stands in the
 *     payload (GW-21)
 */
public record NotifyTopic(DeviceId device) implements ParsedTopic {
  @Override
  public TopicForm form() {
    return TopicForm.TYPED;
  }

  @Override
  public String text() {
    return Levels.prefix(form(), device) + "/notify";
  }
}
