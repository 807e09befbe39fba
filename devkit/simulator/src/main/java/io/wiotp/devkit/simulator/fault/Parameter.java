/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.fault;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be chosen about a fault.
 *
 * @param meaning one line for people
 * @param defaultValue taken if nothing is given
 * @param minimum smallest number
 * @param maximum largest number
 * @param choices the texts that may be chosen; empty for other types
 */
public record Parameter(
    String name,
    Type type,
    String meaning,
    Object defaultValue,
    double minimum,
    double maximum,
    List<String> choices) {

  private static final int MAX_TEXT = 256;

  /** What kind of value it takes; the names stand in the catalogue. */
  public enum Type {
    INTEGER("integer"),
    NUMBER("number"),
    PATTERN("pattern"),
    TOPIC_FILTER("topicFilter"),
    CHOICE("choice");

    private final String word;

    Type(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /** A whole number. */
  static Parameter integer(String name, String meaning, long fallback, long min, long max) {
    return new Parameter(name, Type.INTEGER, meaning, fallback, min, max, List.of());
  }

  /** One of several words; the first is taken if nothing is given. */
  static Parameter choice(String name, String meaning, String... choices) {
    return new Parameter(name, Type.CHOICE, meaning, choices[0], 0, 0, List.of(choices));
  }

  static Parameter probability() {
    return new Parameter(
        "probability", Type.NUMBER, "How likely each strike is", 1.0, 0, 1, List.of());
  }

  static Parameter pattern(String name, String meaning) {
    return new Parameter(name, Type.PATTERN, meaning, "*", 0, 0, List.of());
  }

  static Parameter topicFilter(String meaning) {
    return new Parameter("topic", Type.TOPIC_FILTER, meaning, "#", 0, 0, List.of());
  }

  /** What its values have to be, as a continuation of "must be". */
  public String rule() {
    return switch (type) {
      case INTEGER -> "a whole number from " + (long) minimum + " to " + (long) maximum;
      case NUMBER -> "a number from " + (long) minimum + " to " + (long) maximum;
      case PATTERN -> "a text of 1 to " + MAX_TEXT + " characters; * in it is any text";
      case TOPIC_FILTER -> "a topic filter of MQTT with + and #";
      case CHOICE -> "one of " + String.join(", ", choices);
    };
  }

  /**
   * Checks a value as it stands in JSON.
   *
   * @throws FaultException if it is outside the rule
   */
  Object checked(@Nullable Object value) {
    Object accepted = value == null ? null : accepted(value);
    if (accepted == null) {
      throw new FaultException(name, String.valueOf(value), rule());
    }
    return accepted;
  }

  private @Nullable Object accepted(Object value) {
    return switch (type) {
      case INTEGER -> integer(value);
      case NUMBER -> value instanceof Number number && in(number) ? number.doubleValue() : null;
      case PATTERN ->
          value instanceof String text && !text.isEmpty() && text.length() <= MAX_TEXT
              ? text
              : null;
      case TOPIC_FILTER -> value instanceof String text && TopicPattern.isValid(text) ? text : null;
      // A close code may be written as the number that it is.
      case CHOICE -> choices.contains(value.toString()) ? value.toString() : null;
    };
  }

  private @Nullable Long integer(Object value) {
    boolean whole = value instanceof Integer || value instanceof Long;
    return whole && in((Number) value) ? Long.valueOf(((Number) value).longValue()) : null;
  }

  private boolean in(Number number) {
    return number.doubleValue() >= minimum && number.doubleValue() <= maximum;
  }

  JsonObject json() {
    JsonObject json =
        new JsonObject()
            .put("name", name)
            .put("type", type.word())
            .put("meaning", meaning)
            .put("default", Objects.requireNonNull(defaultValue))
            .put("rule", rule());
    if (type == Type.INTEGER) {
      json.put("minimum", (long) minimum).put("maximum", (long) maximum);
    } else if (type == Type.NUMBER) {
      json.put("minimum", minimum).put("maximum", maximum);
    } else if (type == Type.CHOICE) {
      json.put("choices", new JsonArray(choices));
    }
    return json;
  }
}
