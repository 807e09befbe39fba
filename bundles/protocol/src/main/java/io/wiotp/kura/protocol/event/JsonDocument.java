/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.protocol.event;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes one document after the other into the same memory. Not thread-safe. */
final class JsonDocument {
  /** Levels of values inside values; what is deeper is left out, so that a ring of maps ends. */
  static final int MAX_DEPTH = 32;

  private final Utf8Buffer buffer = new Utf8Buffer();
  private final JsonWriter json = new JsonWriter(buffer);
  private final List<String> leftOut = new ArrayList<>(0);

  JsonDocument() {
    // Strict, it would end after the first document; values are checked before they get there.
    json.setLenient(true);
  }

  Encoded write(
      Envelope envelope, Map<String, ? extends @Nullable Object> metrics, @Nullable Instant time)
      throws IOException {
    json.beginObject();
    if (envelope == Envelope.PLAIN) {
      members(metrics, 1);
    } else {
      json.name("d").beginObject();
      members(metrics, 1);
      json.endObject();
      if (envelope == Envelope.D_TS && time != null) {
        json.name("ts").value(TimestampFormat.format(time));
      }
    }
    json.endObject();
    return new Encoded(buffer.drain(), drainLeftOut());
  }

  int capacity() {
    return buffer.capacity();
  }

  private List<String> drainLeftOut() {
    if (leftOut.isEmpty()) {
      return List.of();
    }
    List<String> drained = List.copyOf(leftOut);
    leftOut.clear();
    return drained;
  }

  private void members(Map<?, ? extends @Nullable Object> map, int depth) throws IOException {
    for (Map.Entry<?, ? extends @Nullable Object> member : map.entrySet()) {
      Object value = member.getValue();
      if (member.getKey() instanceof String name && carries(value, depth)) {
        json.name(name);
        value(name, value, depth);
      } else {
        leftOut.add(String.valueOf(member.getKey()));
      }
    }
  }

  /** A place in a list is kept by null: leaving it out would shift the others. */
  private void elements(List<? extends @Nullable Object> list, int depth) throws IOException {
    int index = 0;
    for (Object element : list) {
      String label = "[" + index++ + "]";
      if (carries(element, depth)) {
        value(label, element, depth);
      } else {
        json.nullValue();
        leftOut.add(label);
      }
    }
  }

  /** Classes first, interfaces last: asking for an interface is slow when the answer is no. */
  private static boolean carries(@Nullable Object value, int depth) {
    if (value instanceof Number number) {
      return carries(number);
    }
    return value == null
        || value instanceof String
        || value instanceof Boolean
        || value instanceof byte[]
        || (depth < MAX_DEPTH && (value instanceof Map || value instanceof List));
  }

  private static boolean carries(Number number) {
    if (number instanceof Double wide) {
      return Double.isFinite(wide);
    }
    if (number instanceof Float narrow) {
      return Float.isFinite(narrow);
    }
    return number instanceof Long
        || number instanceof Integer
        || number instanceof Short
        || number instanceof Byte;
  }

  private void value(String label, @Nullable Object value, int depth) throws IOException {
    if (value instanceof Number number) {
      // Each type's own text: a Float must not pass through Double, which would show its error.
      json.value(number);
    } else if (value instanceof String text) {
      json.value(text);
    } else if (value instanceof Boolean flag) {
      json.value(flag.booleanValue());
    } else if (value instanceof byte[] bytes) {
      json.value(Base64.getEncoder().encodeToString(bytes));
    } else if (value instanceof Map<?, ?> map) {
      int mark = leftOut.size();
      json.beginObject();
      members(map, depth + 1);
      json.endObject();
      placeLeftOut(mark, label + ".");
    } else if (value instanceof List<?> list) {
      int mark = leftOut.size();
      json.beginArray();
      elements(list, depth + 1);
      json.endArray();
      placeLeftOut(mark, label);
    } else {
      json.nullValue();
    }
  }

  private void placeLeftOut(int from, String prefix) {
    for (int at = from; at < leftOut.size(); at++) {
      leftOut.set(at, prefix + leftOut.get(at));
    }
  }
}
