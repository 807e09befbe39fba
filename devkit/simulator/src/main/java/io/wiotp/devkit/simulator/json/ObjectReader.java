/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Reads one object member by member, so that what stands before a fault is kept. */
final class ObjectReader {
  /** Names are not interned: a client would choose what stays in memory. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(JsonDocument.MAX_DEPTH)
                  .maxNumberLength(JsonDocument.MAX_NUMBER)
                  .build())
          .build();

  private static final String NO_JSON = "The text is not valid JSON.";

  private static final String NO_OBJECT = "The text is not a JSON object.";

  private final JsonParser parser;

  private ObjectReader(JsonParser parser) {
    this.parser = parser;
  }

  static JsonDocument read(String text) {
    JsonObject members = new JsonObject();
    try (JsonParser parser = FACTORY.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return new JsonDocument(members, NO_OBJECT);
      }
      new ObjectReader(parser).fill(members);
      boolean more = parser.nextToken() != null;
      if (more || !hasValidEscapes(text)) {
        return new JsonDocument(members, more ? "Something follows the JSON object." : NO_JSON);
      }
      return new JsonDocument(members, null);
    } catch (IOException e) {
      return new JsonDocument(members, NO_JSON);
    }
  }

  /**
   * True if each escape in a string that begins like a character's number has four hexadecimal
   * digits; the library looks at the last byte of a character only, and takes others for such.
   */
  private static boolean hasValidEscapes(String text) {
    for (int i = text.indexOf('\\'); i >= 0; i = text.indexOf('\\', i + 2)) {
      if (i + 1 < text.length() && text.charAt(i + 1) == 'u') {
        for (int digit = i + 2; digit < Math.min(i + 6, text.length()); digit++) {
          if (!HexFormat.isHexDigit(text.charAt(digit))) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private void fill(JsonObject object) throws IOException {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = wellFormed(parser.currentName());
      parser.nextToken();
      object.put(name, value());
    }
  }

  private JsonArray array() throws IOException {
    JsonArray array = new JsonArray();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value());
    }
    return array;
  }

  private @Nullable Object value() throws IOException {
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> {
        JsonObject object = new JsonObject();
        fill(object);
        yield object;
      }
      case START_ARRAY -> array();
      case VALUE_STRING -> wellFormed(parser.getText());
      case VALUE_NUMBER_INT -> parser.getNumberValue();
      case VALUE_NUMBER_FLOAT -> finite(parser.getDoubleValue());
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> throw new IOException("a value is missing");
    };
  }

  /** Half of a surrogate pair can be escaped in JSON, but not be written as UTF-8. */
  private static String wellFormed(String text) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        i++;
      } else if (Character.isSurrogate(c)) {
        throw new IOException("a character is missing its other half");
      }
    }
    return text;
  }

  private static double finite(double number) throws IOException {
    if (!Double.isFinite(number)) {
      throw new IOException("a number is out of range");
    }
    return number;
  }
}
