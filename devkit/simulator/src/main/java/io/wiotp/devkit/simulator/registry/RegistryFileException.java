/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.registry;

/** A registry file that can not be used; the message names member, value and rule. */
public final class RegistryFileException extends Exception {
  private static final long serialVersionUID = 1L;

  RegistryFileException(String message) {
    super(message);
  }

  RegistryFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
