/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The facts of the protocol that a simulator has to show, by section, from {@code facts.txt}. */
record FactList(Map<String, List<FactList.Fact>> sections) {
  private static final String NOT_YET = "not yet";

  /**
   * One fact.
   *
   * @param reason why no test names it; empty if one has to
   */
  record Fact(String id, String title, String reason) {
    boolean isMissing() {
      return reason.isEmpty() || reason.startsWith(NOT_YET);
    }
  }

  static FactList read() {
    Map<String, List<Fact>> sections = new LinkedHashMap<>();
    List<Fact> section = new ArrayList<>();
    for (String line : lines()) {
      if (line.startsWith("= ")) {
        section = new ArrayList<>();
        sections.put(line.substring(2), section);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.split(" \\| ", 3);
        section.add(new Fact(parts[0], parts[1], parts.length == 3 ? parts[2] : ""));
      }
    }
    return new FactList(sections);
  }

  List<Fact> all() {
    return sections.values().stream().flatMap(List::stream).toList();
  }

  List<String> ids() {
    return all().stream().map(Fact::id).toList();
  }

  /** The letters before the dash of every id. */
  Set<String> families() {
    return ids().stream().map(FactList::family).collect(Collectors.toSet());
  }

  static String family(String id) {
    return id.substring(0, id.indexOf('-'));
  }

  private static List<String> lines() {
    try (InputStream in = FactList.class.getResourceAsStream("/facts.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
