/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.protocol.id;

import java.util.regex.Pattern;

/**
 * The rules that identifiers obey (ID-8, ID-12, ID-13), with the message that names what broke
 * them.
 */
final class Names {
  /** ID-8: 1 to 36 characters. */
  static final int MAX_ID = 36;

  private static final Pattern SAFE = Pattern.compile("[a-zA-Z0-9\\-_.]+");

  private Names() {}

  static String require(String what, String value, int maxLength) {
    if (value.isEmpty() || value.length() > maxLength || !SAFE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          what
              + " must be 1 to "
              + maxLength
              + " characters from a-z A-Z 0-9 - _ . but is "
              + quote(value));
    }
    return value;
  }

  /** Bounded and printable, so that a message stays one short line. */
  static String quote(String value) {
    String shown = value.length() > 60 ? value.substring(0, 60) + "…" : value;
    return "'" + shown.replaceAll("\\p{Cntrl}", "?") + "'";
  }
}
