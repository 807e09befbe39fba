/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.page;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.wiotp.devkit.simulator.id.DeviceKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON object that the page sent; whatever is wrong with it is a 400. */
record OperatorBody(JsonObject members) {
  static OperatorBody of(RoutingContext context) throws OperatorException {
    String type = context.request().getHeader("Content-Type");
    if (type == null || !type.startsWith("application/json")) {
      throw new OperatorException(415, "The body must be application/json.");
    }
    Buffer buffer = context.body().buffer();
    try {
      return new OperatorBody(new JsonObject(buffer == null ? Buffer.buffer() : buffer));
    } catch (DecodeException | ClassCastException e) {
      throw new OperatorException(400, "The body is not a JSON object.");
    }
  }

  /** A text that has to be there and is not empty. */
  String text(String name) throws OperatorException {
    String value = text(name, null);
    if (value == null || value.isEmpty()) {
      throw new OperatorException(400, name + " is missing.");
    }
    return value;
  }

  @Nullable String text(String name, @Nullable String otherwise) throws OperatorException {
    Object value = members.getValue(name);
    if (value == null) {
      return otherwise;
    }
    if (value instanceof String text) {
      return text;
    }
    throw new OperatorException(400, name + " must be a string.");
  }

  int integer(String name, int otherwise, int min, int max) throws OperatorException {
    Object value = members.getValue(name);
    if (value == null) {
      return otherwise;
    }
    if (value instanceof Integer number && number >= min && number <= max) {
      return number;
    }
    throw new OperatorException(400, name + " must be an integer from " + min + " to " + max + ".");
  }

  /** The objects of an array; none if it is not there. */
  List<OperatorBody> objects(String name) throws OperatorException {
    Object value = members.getValue(name);
    List<OperatorBody> objects = new ArrayList<>();
    if (value instanceof JsonArray list) {
      for (Object element : list) {
        if (!(element instanceof JsonObject object)) {
          throw new OperatorException(400, name + " must be an array of objects.");
        }
        objects.add(new OperatorBody(object));
      }
    } else if (value != null) {
      throw new OperatorException(400, name + " must be an array of objects.");
    }
    return objects;
  }

  DeviceKey device() throws OperatorException {
    return new DeviceKey(text("typeId"), text("deviceId"));
  }
}
