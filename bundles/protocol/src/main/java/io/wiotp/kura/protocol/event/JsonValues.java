/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.protocol.event;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON values by recursion, which the depth bounds: a payload can not exhaust the stack. */
final class JsonValues {
  private JsonValues() {}

  static Map<String, @Nullable Object> object(JsonReader reader, int depth)
      throws IOException, MalformedPayloadException {
    checkDepth(depth);
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      Object value = value(reader, depth + 1);
      if (members.containsKey(name)) {
        // Which one counts is left open by JSON, so taking either would be a guess.
        throw new MalformedPayloadException("a member is named twice");
      }
      members.put(name, value);
    }
    reader.endObject();
    return Collections.unmodifiableMap(members);
  }

  private static List<@Nullable Object> array(JsonReader reader, int depth)
      throws IOException, MalformedPayloadException {
    checkDepth(depth);
    List<@Nullable Object> elements = new ArrayList<>();
    reader.beginArray();
    while (reader.hasNext()) {
      elements.add(value(reader, depth + 1));
    }
    reader.endArray();
    return Collections.unmodifiableList(elements);
  }

  private static void checkDepth(int depth) throws MalformedPayloadException {
    // One more than the writer's metrics: the envelope is a level, too.
    if (depth > JsonDocument.MAX_DEPTH) {
      throw new MalformedPayloadException(
          "payload is nested deeper than " + JsonDocument.MAX_DEPTH + " levels");
    }
  }

  private static @Nullable Object value(JsonReader reader, int depth)
      throws IOException, MalformedPayloadException {
    JsonToken token = reader.peek();
    return switch (token) {
      case BEGIN_OBJECT -> object(reader, depth);
      case BEGIN_ARRAY -> array(reader, depth);
      case STRING -> reader.nextString();
      case BOOLEAN -> reader.nextBoolean();
      case NUMBER -> number(reader.nextString());
      case NULL -> {
        reader.nextNull();
        yield null;
      }
      default -> throw new MalformedPayloadException("payload is not JSON: unexpected " + token);
    };
  }

  private static Object number(String text) throws MalformedPayloadException {
    if (text.chars().allMatch(c -> c == '-' || Character.isDigit(c)) && !text.equals("-0")) {
      try {
        return Long.parseLong(text);
      } catch (NumberFormatException beyondLong) {
        // A whole number all the same: the nearest double is the best that can be said.
      }
    }
    double number = Double.parseDouble(text);
    if (!Double.isFinite(number)) {
      throw new MalformedPayloadException("a number is too large for a double");
    }
    return number;
  }
}
