/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.registry;

import org.jspecify.annotations.Nullable;

/** The class of a device type (ID-17). */
public enum DeviceClass {
  DEVICE("Device"),
  GATEWAY("Gateway");

  private final String classId;

  DeviceClass(String classId) {
    this.classId = classId;
  }

  /** The name in the HTTP API and in the registry file. */
  public String classId() {
    return classId;
  }

  /** The class of that name; null if there is none. */
  public static @Nullable DeviceClass ofClassId(String classId) {
    for (DeviceClass candidate : values()) {
      if (candidate.classId.equals(classId)) {
        return candidate;
      }
    }
    return null;
  }
}
