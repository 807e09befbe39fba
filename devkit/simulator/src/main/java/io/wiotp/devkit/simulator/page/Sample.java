/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.page;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * As much of a payload as the page shows.
 *
 * @param head the first bytes, at most {@link #MAX_BYTES}; never changed
 * @param size of the whole payload, in bytes
 */
record Sample(Buffer head, int size) {
  /** Enough for a person, and for every value of a usual event. */
  static final int MAX_BYTES = 4_096;

  private static final int MAX_HEX_BYTES = 256;

  /** Keeps nothing of a large payload but its head. */
  static Sample of(Buffer payload) {
    int size = payload.length();
    return new Sample(size <= MAX_BYTES ? payload : payload.getBuffer(0, MAX_BYTES), size);
  }

  /** Members {@code text} or, for what is no text, {@code hex}; and {@code size}. */
  JsonObject toJson() {
    JsonObject json = new JsonObject().put("size", size);
    String text = text();
    if (text != null) {
      return json.put("text", text);
    }
    byte[] bytes = head.getBytes(0, Math.min(head.length(), MAX_HEX_BYTES));
    return json.put("hex", HexFormat.of().formatHex(bytes));
  }

  /** Null if the bytes are no UTF-8, or hold control characters. */
  private @Nullable String text() {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer characters = CharBuffer.allocate(head.length());
    // A cut may go through a character: what is left of it is no error then.
    CoderResult result =
        decoder.decode(ByteBuffer.wrap(head.getBytes()), characters, size == head.length());
    if (result.isError()) {
      return null;
    }
    String text = characters.flip().toString();
    return text.chars().allMatch(Sample::isText) ? text : null;
  }

  private static boolean isText(int character) {
    return !Character.isISOControl(character)
        || character == '\t'
        || character == '\n'
        || character == '\r';
  }
}
