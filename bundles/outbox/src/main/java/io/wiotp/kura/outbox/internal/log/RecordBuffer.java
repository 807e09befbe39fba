/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Where a record is put together before it is framed; grows as needed. */
final class RecordBuffer {
  private static final int USUAL = 4 * 1024;
  private static final int MAX_TEXT = 4 * 1024;

  private ByteBuffer buffer = ByteBuffer.allocate(USUAL);

  byte[] bytes() {
    return buffer.array();
  }

  int length() {
    return buffer.position();
  }

  /** What one large record made it grow is given back with the next one. */
  ByteBuffer begin(int expected) {
    int wanted = Math.max(USUAL, expected);
    if (wanted > buffer.capacity() || wanted == USUAL && buffer.capacity() > 16 * USUAL) {
      buffer = ByteBuffer.allocate(wanted);
    }
    return buffer.clear();
  }

  /** Length in a short, then UTF-8. */
  static void putText(ByteBuffer into, String text) {
    int start = into.position();
    into.putShort((short) text.length());
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character >= 0x80) {
        into.position(start);
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        into.putShort((short) utf8.length).put(utf8);
        return;
      }
      into.put((byte) character);
    }
  }

  static String getText(ByteBuffer from) {
    byte[] utf8 = new byte[Short.toUnsignedInt(from.getShort())];
    from.get(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }

  /** Most bytes that a text takes. */
  static int room(String text) {
    if (text.length() > MAX_TEXT) {
      throw new IllegalArgumentException("a name must not have " + text.length() + " characters");
    }
    return Short.BYTES + 3 * text.length();
  }
}
