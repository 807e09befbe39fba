/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.id;

import java.util.Comparator;

/** Device type and device id: together they name a device in its organization (ID-10). */
public record DeviceKey(String typeId, String deviceId) implements Comparable<DeviceKey> {
  private static final Comparator<DeviceKey> ORDER =
      Comparator.comparing(DeviceKey::typeId).thenComparing(DeviceKey::deviceId);

  @Override
  public int compareTo(DeviceKey other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return typeId + "/" + deviceId;
  }
}
