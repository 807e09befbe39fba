/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.protocol.id;

/**
 * The last topic level: names the encoding of the payload (EVT-6), which the platform does not
 * check (EVT-7).
 */
public record Format(String value) {
  /** Own limit, see {@link EventId#MAX_LENGTH}. */
  public static final int MAX_LENGTH = 32;

  public static final Format JSON = new Format("json");

  public Format {
    Names.require("format", value, MAX_LENGTH);
  }

  @Override
  public String toString() {
    return value;
  }
}
