/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.registry;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.id.DeviceKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One object of the registry file, with its place in it for error messages. */
record FileNode(String place, JsonObject members) {

  /** Refuses members that nobody reads: most often a slip of the pen. */
  FileNode allowing(Set<String> known) throws RegistryFileException {
    for (String name : members.fieldNames()) {
      if (!known.contains(name)) {
        throw error(name, "is not known here; known are " + String.join(", ", sorted(known)));
      }
    }
    return this;
  }

  String required(String name) throws RegistryFileException {
    String value = text(name);
    if (value == null) {
      throw error(name, "is missing");
    }
    return value;
  }

  @Nullable String text(String name) throws RegistryFileException {
    Object value = members.getValue(name);
    if (value == null || value instanceof String) {
      return (String) value;
    }
    throw error(name, "must be a string, not " + value);
  }

  boolean flag(String name, boolean otherwise) throws RegistryFileException {
    Object value = members.getValue(name);
    if (value == null) {
      return otherwise;
    }
    if (value instanceof Boolean flag) {
      return flag;
    }
    throw error(name, "must be true or false, not " + value);
  }

  int integer(String name, int otherwise, int min, int max) throws RegistryFileException {
    Object value = members.getValue(name);
    if (value == null) {
      return otherwise;
    }
    if (value instanceof Integer number && number >= min && number <= max) {
      return number;
    }
    throw error(name, "must be an integer from " + min + " to " + max + ", not " + value);
  }

  JsonObject object(String name) throws RegistryFileException {
    Object value = members.getValue(name);
    if (value == null) {
      return new JsonObject();
    }
    if (value instanceof JsonObject object) {
      return object;
    }
    throw error(name, "must be an object, not " + value);
  }

  @Nullable DeviceKey device(String name) throws RegistryFileException {
    if (members.getValue(name) == null) {
      return null;
    }
    FileNode node =
        new FileNode(placeOf(name), object(name)).allowing(Set.of("typeId", "deviceId"));
    return new DeviceKey(node.required("typeId"), node.required("deviceId"));
  }

  /** The strings of an array; none if the array is missing. */
  List<String> texts(String name) throws RegistryFileException {
    Object value = members.getValue(name);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof JsonArray array)) {
      throw error(name, "must be an array, not " + value);
    }
    List<String> texts = new ArrayList<>();
    for (Object element : array) {
      if (!(element instanceof String text)) {
        throw error(name, "must be an array of strings, not " + value);
      }
      texts.add(text);
    }
    return texts;
  }

  /** The objects of an array; none if the array is missing. */
  List<FileNode> each(String name) throws RegistryFileException {
    Object value = members.getValue(name);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof JsonArray array)) {
      throw error(name, "must be an array, not " + value);
    }
    List<FileNode> nodes = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      String element = name + "[" + i + "]";
      if (!(array.getValue(i) instanceof JsonObject object)) {
        throw error(element, "must be an object, not " + array.getValue(i));
      }
      nodes.add(new FileNode(placeOf(element), object));
    }
    return nodes;
  }

  RegistryFileException error(String name, String rule) {
    return new RegistryFileException(placeOf(name) + " " + rule);
  }

  private String placeOf(String name) {
    return place.isEmpty() ? name : place + "." + name;
  }

  private static List<String> sorted(Set<String> names) {
    return names.stream().sorted().toList();
  }
}
