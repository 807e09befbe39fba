/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.action;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * A device's answer to a request (DM-3).
 *
 * @param rc the code; -1 if there is none that is an integer
 * @param message empty if there is none
 * @param data the member {@code d}; null if it is no object
 */
record Answer(int rc, String message, @Nullable JsonObject data) {
  static final int NO_CODE = -1;

  static Answer of(JsonObject frame) {
    Object rc = frame.getValue("rc");
    boolean integer = rc instanceof Number number && number.doubleValue() == number.intValue();
    Object message = frame.getValue("message");
    Object data = frame.getValue("d");
    return new Answer(
        integer ? ((Number) rc).intValue() : NO_CODE,
        message instanceof String text ? text : "",
        data instanceof JsonObject object ? object : null);
  }

  /** What is wrong with it, for a request that expects one code only. */
  String complaint(String operation, int expected) {
    if (rc == NO_CODE) {
      return "The answer to " + operation + " has no valid rc.";
    }
    String text = "The device answered " + rc + " to " + operation;
    if (rc < 400) {
      return text + " where " + expected + " is expected.";
    }
    return message.isEmpty() ? text + "." : text + ": " + message;
  }

  /** The value of a field in {@code d.fields}; null if it is not there as an object (DM-103). */
  @Nullable JsonObject field(String name) {
    if (data == null || !(data.getValue("fields") instanceof JsonArray fields)) {
      return null;
    }
    for (int i = 0; i < fields.size(); i++) {
      if (fields.getValue(i) instanceof JsonObject field
          && name.equals(field.getValue("field"))
          && field.getValue("value") instanceof JsonObject value) {
        return value;
      }
    }
    return null;
  }
}
