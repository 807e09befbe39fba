/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.protocol.topic;

import io.wiotp.kura.protocol.id.CommandId;
import io.wiotp.kura.protocol.id.DeviceId;
import io.wiotp.kura.protocol.id.EventId;
import io.wiotp.kura.protocol.id.Format;
import org.jspecify.annotations.Nullable;

/**
 * The grammar: fixed levels are compared, the others become values that check themselves (CMD-9).
 */
final class Levels {
  static final String ROOT = "iot-2";

  /** One more than the longest topic has, so that a long one is seen and never split in full. */
  private static final int MAX_LEVELS = 10;

  private final String[] levels;
  private final DeviceId self;

  Levels(String topic, DeviceId self) {
    this.levels = topic.split("/", MAX_LEVELS);
    this.self = self;
  }

  static String prefix(TopicForm form, DeviceId device) {
    return form == TopicForm.SHORT
        ? ROOT
        : ROOT + "/type/" + device.typeId() + "/id/" + device.deviceId();
  }

  /**
   * @return null when the fixed levels do not fit
   * @throws IllegalArgumentException when they fit but an id breaks its rule
   */
  @Nullable ParsedTopic match() {
    if (!is(0, ROOT)) {
      return null;
    }
    if (is(1, "type") && is(3, "id") && levels.length > 5) {
      return rest(5, TopicForm.TYPED, new DeviceId(levels[2], levels[4]));
    }
    return rest(1, TopicForm.SHORT, self);
  }

  private @Nullable ParsedTopic rest(int at, TopicForm form, DeviceId device) {
    if (levels.length == at + 4 && is(at + 2, "fmt")) {
      return switch (levels[at]) {
        case "evt" -> new EventTopic(form, device, new EventId(levels[at + 1]), format(at + 3));
        case "cmd" -> new CommandTopic(form, device, new CommandId(levels[at + 1]), format(at + 3));
        default -> null;
      };
    }
    boolean notification = levels.length == at + 1 && is(at, "notify");
    return notification && form == TopicForm.TYPED ? new NotifyTopic(device) : null;
  }

  private Format format(int at) {
    return new Format(levels[at]);
  }

  private boolean is(int at, String fixed) {
    return at < levels.length && levels[at].equals(fixed);
  }
}
