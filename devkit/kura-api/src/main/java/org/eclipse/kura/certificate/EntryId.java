/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.certificate;

/** Keystore and alias as one text. */
record EntryId(String keystoreId, String alias) {
  private static final char SEPARATOR = ':';

  static EntryId parse(String text) {
    int at = text.indexOf(SEPARATOR);
    if (at < 0) {
      throw new IllegalArgumentException("entry id must be <keystore>:<alias>: " + text);
    }
    return new EntryId(text.substring(0, at), text.substring(at + 1));
  }

  String text() {
    return keystoreId + SEPARATOR + alias;
  }
}
