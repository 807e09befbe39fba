/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.protocol.id;

/**
 * The rules that identifiers obey (ID-8, ID-12, ID-13), with the message that names what broke
 * them.
 */
final class Names {
  /** ID-8: 1 to 36 characters. */
  static final int MAX_ID = 36;

  private Names() {}

  static String require(String what, String value, int maxLength) {
    if (value.isEmpty() || value.length() > maxLength || !isSafe(value)) {
      throw new IllegalArgumentException(
          what
              + " must be 1 to "
              + maxLength
              + " characters from a-z A-Z 0-9 - _ . but is "
              + quote(value));
    }
    return value;
  }

  private static boolean isSafe(String value) {
    for (int at = 0; at < value.length(); at++) {
      if (!isSafe(value.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  static boolean isSafe(int character) {
    return character >= 'a' && character <= 'z'
        || character >= 'A' && character <= 'Z'
        || character >= '0' && character <= '9'
        || character == '-'
        || character == '_'
        || character == '.';
  }

  /** One topic level of MQTT (ID-12): what other parties may choose. */
  static String requireLevel(String what, String value) {
    if (value.isEmpty() || value.codePoints().anyMatch(Names::outsideLevel)) {
      throw new IllegalArgumentException(
          what
              + " must be one topic level, not empty, without / + # and control characters, but is "
              + quote(value));
    }
    return value;
  }

  private static boolean outsideLevel(int character) {
    boolean surrogate =
        character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    return surrogate || Character.isISOControl(character) || "/+#".indexOf(character) >= 0;
  }

  /** Bounded and printable, so that a message stays one short line. */
  static String quote(String value) {
    String shown = value.length() > 60 ? value.substring(0, 60) + "…" : value;
    return "'" + shown.replaceAll("\\p{Cntrl}", "?") + "'";
  }
}
