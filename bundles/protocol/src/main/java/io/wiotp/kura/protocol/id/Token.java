/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.protocol.id;

/** The secret that authenticates a device or gateway (AUTH-1, AUTH-5): opaque, never shown. */
public final class Token {
  private final String value;

  public Token(String value) {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("auth token must not be empty");
    }
    this.value = value;
  }

  /** The secret itself; for the MQTT password only. */
  public String reveal() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Token that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return "Token[hidden]";
  }
}
