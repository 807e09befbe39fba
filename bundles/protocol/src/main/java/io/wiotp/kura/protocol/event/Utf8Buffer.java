/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.protocol.event;

import java.io.Writer;
import java.util.Arrays;

/**
 * Collects characters as UTF-8. A surrogate without its partner becomes U+FFFD, so that the bytes
 * are valid whatever the text. A pair must arrive in one call. Not thread-safe.
 */
final class Utf8Buffer extends Writer {
  private static final char REPLACEMENT = '\uFFFD';

  /** Bytes that one char takes at most; a pair of them takes four. */
  private static final int MAX_BYTES_PER_CHAR = 3;

  private byte[] bytes = new byte[256];
  private int size;

  @Override
  public void write(int character) {
    reserve(1);
    put((char) character);
  }

  @Override
  public void write(char[] text, int from, int length) {
    write(String.valueOf(text, from, length), 0, length);
  }

  @Override
  public void write(String text) {
    write(text, 0, text.length());
  }

  @Override
  public Writer append(CharSequence text) {
    write(text.toString());
    return this;
  }

  @Override
  public void write(String text, int from, int length) {
    reserve(length);
    int end = from + length;
    int at = from + putAscii(text, from, end);
    while (at < end) {
      char character = text.charAt(at++);
      if (Character.isHighSurrogate(character)
          && at < end
          && Character.isLowSurrogate(text.charAt(at))) {
        putPair(Character.toCodePoint(character, text.charAt(at++)));
      } else {
        put(character);
      }
    }
  }

  /** The usual case on local variables alone, which is what makes it quick. */
  private int putAscii(String text, int from, int end) {
    byte[] target = bytes;
    int to = size;
    int at = from;
    while (at < end) {
      char character = text.charAt(at);
      if (character >= 0x80) {
        break;
      }
      target[to++] = (byte) character;
      at++;
    }
    size = to;
    return at - from;
  }

  private void reserve(int characters) {
    long needed = size + (long) characters * MAX_BYTES_PER_CHAR;
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.toIntExact(Math.max(needed, 2L * bytes.length)));
    }
  }

  private void put(char character) {
    char valid = Character.isSurrogate(character) ? REPLACEMENT : character;
    if (valid < 0x80) {
      bytes[size++] = (byte) valid;
    } else if (valid < 0x800) {
      bytes[size++] = (byte) (0xC0 | valid >> 6);
      bytes[size++] = (byte) (0x80 | valid & 0x3F);
    } else {
      bytes[size++] = (byte) (0xE0 | valid >> 12);
      bytes[size++] = (byte) (0x80 | valid >> 6 & 0x3F);
      bytes[size++] = (byte) (0x80 | valid & 0x3F);
    }
  }

  private void putPair(int codePoint) {
    bytes[size++] = (byte) (0xF0 | codePoint >> 18);
    bytes[size++] = (byte) (0x80 | codePoint >> 12 & 0x3F);
    bytes[size++] = (byte) (0x80 | codePoint >> 6 & 0x3F);
    bytes[size++] = (byte) (0x80 | codePoint & 0x3F);
  }

  int capacity() {
    return bytes.length;
  }

  /** The bytes so far; the buffer is empty afterwards. */
  byte[] drain() {
    byte[] drained = Arrays.copyOf(bytes, size);
    size = 0;
    return drained;
  }

  @Override
  public void flush() {
    // Nothing below this writer.
  }

  @Override
  public void close() {
    // Nothing to release.
  }
}
