/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.protocol.id;

/**
 * Type and id together name a device within an organization (ID-8, ID-10).
 *
 * @param typeId device type, 1 to 36 characters from a-z A-Z 0-9 - _ .
 * @param deviceId device id, same rule
 */
public record DeviceId(String typeId, String deviceId) {
  public DeviceId {
    Names.require("device type", typeId, Names.MAX_ID);
    Names.require("device id", deviceId, Names.MAX_ID);
  }

  @Override
  public String toString() {
    return typeId + "/" + deviceId;
  }
}
