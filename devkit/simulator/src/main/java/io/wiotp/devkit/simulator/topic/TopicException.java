/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.topic;

import io.wiotp.devkit.simulator.id.DeviceKey;
import org.jspecify.annotations.Nullable;

/** A topic or filter that the sender's class may not use (MQ-70 to MQ-76). */
public final class TopicException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean system;
  private final transient @Nullable DeviceKey device;

  TopicException(String message, boolean system, @Nullable DeviceKey device) {
    super(message);
    this.system = system;
    this.device = device;
  }

  /** True for a topic that starts with a dollar sign: code 289 instead of 276. */
  public boolean isSystemTopic() {
    return system;
  }

  /** Type and id as the client wrote them, if the topic had the right shape (GW-24, GW-26). */
  public @Nullable DeviceKey device() {
    return device;
  }
}
