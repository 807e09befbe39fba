/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.id;

/** The alphabet and length that type ids, device ids and application ids share (ID-8). */
public final class Identifier {
  /** Longest identifier, in characters (ID-8). */
  public static final int MAX_LENGTH = 36;

  /** The rule in words, for error messages. */
  public static final String RULE = "1 to 36 characters from a-z A-Z 0-9 - _ .";

  /** Longest name of a bundle, an action, a parameter or a version, in characters (ID-14). */
  public static final int MAX_NAME = 255;

  /** The rule of those names in words, for error messages. */
  public static final String NAME_RULE = "1 to 255 characters from a-z A-Z 0-9 - _ .";

  private Identifier() {}

  public static boolean isValid(String text) {
    return isValid(text, MAX_LENGTH);
  }

  /** Whether a text may name a bundle, an action, a parameter or a version (ID-14). */
  public static boolean isName(String text) {
    return isValid(text, MAX_NAME);
  }

  private static boolean isValid(String text, int maxLength) {
    if (text.isEmpty() || text.length() > maxLength) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (!isPermitted(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPermitted(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_'
        || c == '.';
  }
}
