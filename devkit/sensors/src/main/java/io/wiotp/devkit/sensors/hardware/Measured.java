/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.sensors.hardware;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of one piece of hardware, measured together.
 *
 * @param kind the piece's kind; null for the machine itself
 * @param name the piece's name among its kind, as the operating system calls it
 * @param millis when it was measured, in milliseconds since 1970
 * @param channels values by channel name: Double, Long or String
 */
public record Measured(
    @Nullable Kind kind, String name, long millis, Map<String, Object> channels) {

  /** Kinds of hardware: each piece of them is a device of its own. */
  public enum Kind {
    CORE("core"),
    DISK("disk"),
    INTERFACE("interface"),
    TEMPERATURE("temperature");

    private final String deviceType;

    Kind(String deviceType) {
      this.deviceType = deviceType;
    }

    public String deviceType() {
      return deviceType;
    }
  }

  public Measured {
    channels = Collections.unmodifiableMap(new LinkedHashMap<>(channels));
  }
}
