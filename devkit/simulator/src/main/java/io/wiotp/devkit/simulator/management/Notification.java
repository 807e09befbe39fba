/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.management;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * Attributes that changed on a device, in the form of DM-106 whatever form was sent: a single field
 * may come without a list around it (SDKDM-26).
 */
record Notification(List<Field> fields) {
  /** One attribute or part of one, with its new value or the changed members of it. */
  record Field(String name, Object value) {}

  static Notification of(Members d) throws RequestException {
    JsonObject json = d.json();
    if (!json.containsKey("fields") && json.containsKey("field")) {
      return new Notification(List.of(field(json)));
    }
    if (!(json.getValue("fields") instanceof JsonArray sent) || sent.isEmpty()) {
      throw RequestException.invalid("d.fields must be an array that is not empty.");
    }
    List<Field> fields = new ArrayList<>();
    for (Object element : sent) {
      if (!(element instanceof JsonObject object)) {
        throw RequestException.invalid("Each element of d.fields must be an object.");
      }
      fields.add(field(object));
    }
    return new Notification(List.copyOf(fields));
  }

  JsonArray toJson() {
    JsonArray json = new JsonArray();
    for (Field field : fields) {
      json.add(new JsonObject().put("field", field.name()).put("value", field.value()));
    }
    return json;
  }

  private static Field field(JsonObject object) throws RequestException {
    String name = new Members(object).requiredText("field");
    Object value = object.getValue("value");
    if (value == null) {
      throw RequestException.invalid("value is missing.");
    }
    return new Field(name, value);
  }
}
