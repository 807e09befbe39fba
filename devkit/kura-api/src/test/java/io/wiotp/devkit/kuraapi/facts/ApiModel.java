/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kuraapi.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** Export versions of packages, and types by name. */
record ApiModel(Map<String, String> packages, Map<String, ApiType> types) {
  ApiModel() {
    this(new TreeMap<>(), new TreeMap<>());
  }

  void add(ApiType type) {
    types.put(type.name(), type);
  }

  /** What differs, one line per difference; empty if the models are equal. */
  List<String> differencesTo(ApiModel actual) {
    List<String> found = new ArrayList<>();
    for (String name : union(packages, actual.packages)) {
      compare(found, "package " + name, packages.get(name), actual.packages.get(name));
    }
    for (String name : union(types, actual.types)) {
      compareTypes(found, name, types.get(name), actual.types.get(name));
    }
    return found;
  }

  private static TreeSet<String> union(Map<String, ?> left, Map<String, ?> right) {
    TreeSet<String> names = new TreeSet<>(left.keySet());
    names.addAll(right.keySet());
    return names;
  }

  private static void compareTypes(
      List<String> found, String name, ApiType expected, ApiType actual) {
    if (expected == null || actual == null) {
      found.add("type " + name + (expected == null ? " is not in the facts" : " is missing"));
      return;
    }
    compare(found, "role of " + name, expected.role(), actual.role());
    compare(found, "declaration of " + name, expected.declaration(), actual.declaration());
    compare(found, "constants of " + name, expected.enumConstants(), actual.enumConstants());
    for (String member : expected.members()) {
      if (!actual.members().contains(member)) {
        found.add(name + " lacks: " + member);
      }
    }
    for (String member : actual.members()) {
      if (!expected.members().contains(member)) {
        found.add(name + " has besides: " + member);
      }
    }
  }

  private static void compare(List<String> found, String what, Object expected, Object actual) {
    if (!Objects.equals(expected, actual)) {
      found.add(what + ": expected " + expected + ", found " + actual);
    }
  }
}
