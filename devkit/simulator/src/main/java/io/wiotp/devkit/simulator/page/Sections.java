/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.page;

import io.vertx.core.json.JsonArray;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The parts of the page that are sent whole, and how they looked last. */
final class Sections {
  private final List<Section> all;
  private final Map<String, JsonArray> latest = new HashMap<>();

  Sections(List<Section> all) {
    this.all = List.copyOf(all);
  }

  /** Looks at each section; tells the names of those that changed. */
  void look(Consumer<String> changed) {
    for (Section section : all) {
      JsonArray now = section.source().now();
      if (!now.equals(latest.put(section.name(), now))) {
        changed.accept(section.name());
      }
    }
  }

  /** How a section looked when it was looked at last. */
  JsonArray latest(String name) {
    return latest.getOrDefault(name, new JsonArray());
  }

  List<String> names() {
    List<String> names = new ArrayList<>();
    all.forEach(section -> names.add(section.name()));
    return names;
  }
}
