/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.registry;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.id.DeviceKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads members of stored values; what is missing is an error. */
final class StoredMembers {
  private StoredMembers() {}

  static String text(JsonObject json, String name) {
    if (json.getValue(name) instanceof String text) {
      return text;
    }
    throw missing(name);
  }

  static JsonObject object(JsonObject json, String name) {
    if (json.getValue(name) instanceof JsonObject object) {
      return object;
    }
    throw missing(name);
  }

  static List<String> texts(JsonObject json, String name) {
    if (json.getValue(name) instanceof JsonArray array) {
      return array.stream().map(String.class::cast).toList();
    }
    throw missing(name);
  }

  static DeviceClass deviceClass(JsonObject json) {
    DeviceClass known = DeviceClass.ofClassId(text(json, "class"));
    if (known == null) {
      throw missing("class");
    }
    return known;
  }

  /** Neither type nor device id can hold a slash (ID-10). */
  static DeviceKey device(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length != 2) {
      throw new IllegalArgumentException("'" + text + "' is no device");
    }
    return new DeviceKey(parts[0], parts[1]);
  }

  static @Nullable Token token(JsonObject json) {
    return json.getValue("token") == null
        ? null
        : Token.sealed(json.getBinary("salt"), json.getBinary("token"));
  }

  static void put(JsonObject json, @Nullable Token token) {
    if (token != null) {
      json.put("salt", token.salt()).put("token", token.hash());
    }
  }

  private static IllegalArgumentException missing(String name) {
    return new IllegalArgumentException(name + " is missing or has the wrong type");
  }
}
