/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.packaging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One clause of an OSGi manifest header: {@code name;attribute=value;directive:="value"}.
 *
 * @param name what stands first
 * @param parameters attributes by name, directives by name and colon
 */
record HeaderClause(String name, Map<String, String> parameters) {
  HeaderClause {
    parameters = Map.copyOf(parameters);
  }

  static List<HeaderClause> parse(@Nullable String header) {
    List<HeaderClause> clauses = new ArrayList<>();
    if (header != null) {
      for (String clause : split(header, ',')) {
        clauses.add(clause(clause));
      }
    }
    return clauses;
  }

  private static HeaderClause clause(String text) {
    List<String> parts = split(text, ';');
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String part : parts.subList(1, parts.size())) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        String value = part.substring(equals + 1).trim().replace("\"", "");
        parameters.put(part.substring(0, equals).trim(), value);
      }
    }
    return new HeaderClause(parts.get(0).trim(), parameters);
  }

  /** Splits where the separator is not inside quotes. */
  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      if (c == separator && !quoted) {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString());
    return parts;
  }
}
