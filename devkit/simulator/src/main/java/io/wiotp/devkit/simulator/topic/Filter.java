/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.topic;

import io.wiotp.devkit.simulator.id.DeviceKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A topic filter that the rule set permits.
 *
 * @param text the filter as the client wrote it
 * @param levels the typed form that is matched (MQ-78, MQ-79)
 */
public record Filter(TopicKind kind, String text, List<String> levels) {
  /** The typed form as one text: equal for two ways to write the same filter. */
  public String address() {
    return String.join("/", levels);
  }

  /** The one device that the filter names; null if it holds a wildcard there. */
  public @Nullable DeviceKey concreteDevice() {
    if (levels.size() < 5 || !levels.get(1).equals("type")) {
      return null;
    }
    DeviceKey device = new DeviceKey(levels.get(2), levels.get(4));
    return isWildcard(device.typeId()) || isWildcard(device.deviceId()) ? null : device;
  }

  private static boolean isWildcard(String level) {
    return level.equals("+") || level.equals("#");
  }
}
