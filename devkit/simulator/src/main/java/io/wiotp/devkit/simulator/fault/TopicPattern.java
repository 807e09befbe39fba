/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.fault;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A topic filter of MQTT, matched against one topic at a time. */
final class TopicPattern {
  private static final int MAX_LENGTH = 1_024;

  private final List<String> levels;

  TopicPattern(String filter) {
    this.levels = List.of(filter.split("/", -1));
  }

  /** MQTT 3.1.1, 4.7: a wildcard fills its level, and # is the last. */
  static boolean isValid(String filter) {
    if (filter.isEmpty() || filter.length() > MAX_LENGTH || filter.indexOf('\0') >= 0) {
      return false;
    }
    List<String> levels = List.of(filter.split("/", -1));
    for (int i = 0; i < levels.size(); i++) {
      String level = levels.get(i);
      boolean wild = level.indexOf('+') >= 0 || level.indexOf('#') >= 0;
      if (wild && level.length() > 1 || level.equals("#") && i < levels.size() - 1) {
        return false;
      }
    }
    return true;
  }

  /**
   * @param topic null if there is none: then only a filter for everything matches
   */
  boolean matches(@Nullable String topic) {
    if (levels.get(0).equals("#")) {
      return true;
    }
    if (topic == null) {
      return false;
    }
    String[] found = topic.split("/", -1);
    for (int i = 0; i < levels.size(); i++) {
      if (levels.get(i).equals("#")) {
        return found.length >= i;
      }
      if (i >= found.length || !levels.get(i).equals("+") && !levels.get(i).equals(found[i])) {
        return false;
      }
    }
    return found.length == levels.size();
  }
}
