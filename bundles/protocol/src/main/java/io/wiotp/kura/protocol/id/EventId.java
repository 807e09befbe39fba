/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.protocol.id;

/**
 * The kind of an event, not a serial number; kept to the alphabet that every part of the platform
 * takes (ID-12, ID-13).
 */
public record EventId(String value) {
  /** Own limit: topics stay far below MQTT's 65,535 bytes. */
  public static final int MAX_LENGTH = 128;

  public EventId {
    Names.require("event id", value, MAX_LENGTH);
  }

  @Override
  public String toString() {
    return value;
  }
}
