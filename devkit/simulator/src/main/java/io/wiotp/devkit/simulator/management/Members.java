/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.management;

import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** The members of a JSON object, read by type; one that is null counts as absent (DM-59). */
final class Members {
  private final JsonObject object;

  Members(JsonObject object) {
    this.object = object;
  }

  /** The object {@code d} of a frame; an empty one if there is none (DM-2). */
  static Members ofFrame(JsonObject frame) throws RequestException {
    JsonObject d = new Members(frame).object("d");
    return new Members(d == null ? new JsonObject() : d);
  }

  JsonObject json() {
    return object;
  }

  @Nullable JsonObject object(String name) throws RequestException {
    return typed(name, JsonObject.class, "an object");
  }

  @Nullable String text(String name) throws RequestException {
    return typed(name, String.class, "a string");
  }

  String requiredText(String name) throws RequestException {
    return require(name, text(name));
  }

  @Nullable Number number(String name) throws RequestException {
    return typed(name, Number.class, "a number");
  }

  /** A number within plus and minus the limit. */
  Number requiredNumber(String name, int limit) throws RequestException {
    Number number = require(name, number(name));
    if (Math.abs(number.doubleValue()) > limit) {
      throw RequestException.invalid(name + " must be from -" + limit + " to " + limit + ".");
    }
    return number;
  }

  /** An integer of at most 64 bits. */
  @Nullable Long integer(String name) throws RequestException {
    Number number = number(name);
    if (number == null) {
      return null;
    }
    if (number instanceof Integer || number instanceof Long) {
      return number.longValue();
    }
    throw RequestException.invalid(name + " must be an integer.");
  }

  long requiredInteger(String name) throws RequestException {
    return require(name, integer(name));
  }

  private <T> @Nullable T typed(String name, Class<T> type, String rule) throws RequestException {
    Object value = object.getValue(name);
    if (value == null || type.isInstance(value)) {
      return type.cast(value);
    }
    throw RequestException.invalid(name + " must be " + rule + ".");
  }

  private static <T> T require(String name, @Nullable T value) throws RequestException {
    if (value == null) {
      throw RequestException.invalid(name + " is missing.");
    }
    return value;
  }
}
