/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.configuration.metatype;

import java.util.Arrays;

/** Types of options. */
public enum Scalar {
  STRING("String"),
  LONG("Long"),
  DOUBLE("Double"),
  FLOAT("Float"),
  INTEGER("Integer"),
  BYTE("Byte"),
  CHAR("Char"),
  BOOLEAN("Boolean"),
  SHORT("Short"),
  PASSWORD("Password");

  private final String text;

  Scalar(String text) {
    this.text = text;
  }

  public String value() {
    return text;
  }

  public static Scalar fromValue(String name) {
    return Arrays.stream(values())
        .filter(candidate -> candidate.text.equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown Scalar: " + name));
  }
}
