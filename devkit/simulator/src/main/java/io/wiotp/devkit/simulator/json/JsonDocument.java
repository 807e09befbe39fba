/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.json;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A text that should be one JSON object in UTF-8, as far as it could be read.
 *
 * @param members the members of the object before the fault; all of them if there is none
 * @param fault why the text is no such object, in words; null if it is one
 */
public record JsonDocument(JsonObject members, @Nullable String fault) {
  /** Deepest nesting of objects and arrays, the outermost included. */
  public static final int MAX_DEPTH = 64;

  /** Longest number, in characters. */
  public static final int MAX_NUMBER = 100;

  /** Reads a text; never fails, whatever it holds. */
  public static JsonDocument read(Buffer text) {
    byte[] bytes = text.getBytes();
    try {
      return ObjectReader.read(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      JsonDocument rest = ObjectReader.read(new String(bytes, StandardCharsets.UTF_8));
      return new JsonDocument(rest.members(), "The text is not UTF-8.");
    }
  }
}
