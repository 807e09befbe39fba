/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.channel;

import java.util.Arrays;

/** Direction of a channel. */
public enum ChannelType {
  READ,
  READ_WRITE,
  WRITE;

  /** Ignores case. */
  public static ChannelType getChannelType(String name) {
    return Arrays.stream(values())
        .filter(candidate -> candidate.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown ChannelType: " + name));
  }
}
