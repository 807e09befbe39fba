/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kuraapi.facts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the committed facts; the head of the file tells its form. */
final class FactFile {
  private FactFile() {}

  static ApiModel read() throws IOException {
    try (InputStream stream = FactFile.class.getResourceAsStream("/api-facts.txt")) {
      return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  static ApiModel parse(String text) {
    ApiModel model = new ApiModel();
    String[] head = null;
    List<String> members = new ArrayList<>();
    for (String line : text.lines().filter(each -> !each.startsWith("#")).toList()) {
      if (line.startsWith("  ")) {
        members.add(line.strip());
        continue;
      }
      addType(model, head, members);
      head = null;
      members.clear();
      String[] words = line.split(" ", 3);
      switch (words[0]) {
        case "package" -> model.packages().put(words[1], words[2]);
        case "type" -> head = words;
        default -> throw new IllegalArgumentException("not a fact: " + line);
      }
    }
    addType(model, head, members);
    return model;
  }

  private static void addType(ApiModel model, String[] head, List<String> members) {
    if (head != null) {
      model.add(ApiType.of(head[1], head[2], members));
    }
  }
}
