/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.topic;

import java.util.List;

/**
 * One line of the rule set (MQ-70 to MQ-74): {@code ~} is one level without wildcard, {@code +} one
 * level that may be a wildcard, {@code *} any rest.
 */
record TopicRule(TopicKind kind, List<String> levels) {
  static TopicRule of(TopicKind kind, String pattern) {
    return new TopicRule(kind, List.of(pattern.split("/", -1)));
  }

  boolean matches(List<String> topic) {
    boolean openEnd = levels.get(levels.size() - 1).equals("*");
    if (openEnd ? topic.size() < levels.size() : topic.size() != levels.size()) {
      return false;
    }
    int fixed = openEnd ? levels.size() - 1 : levels.size();
    for (int i = 0; i < fixed; i++) {
      if (!levelMatches(levels.get(i), topic.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean levelMatches(String rule, String level) {
    return switch (rule) {
      case "+" -> !level.equals("#");
      case "~" -> !level.equals("#") && !level.equals("+");
      default -> rule.equals(level);
    };
  }
}
