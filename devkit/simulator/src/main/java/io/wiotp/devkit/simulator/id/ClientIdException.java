/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.id;

/** A client id that the platform refuses (ID-18). */
public final class ClientIdException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean parsed;

  ClientIdException(boolean parsed, String message) {
    super(message);
    this.parsed = parsed;
  }

  /** True if the parts were right but one broke the alphabet or a length: CONNACK 2, else 5. */
  public boolean hasBadPart() {
    return parsed;
  }
}
