/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kuraapi.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Declaration, role and visible members of one type; only the order of enum constants counts. */
record ApiType(
    String name, String role, String declaration, List<String> enumConstants, Set<String> members) {
  private static final Pattern NAME = Pattern.compile("\\b(?:class|interface) ([\\w.$]+)");

  static ApiType of(String role, String declaration, List<String> lines) {
    String name = nameIn(declaration);
    String constant = "public static final " + name + " ";
    boolean isEnum = declaration.contains("extends Enum<");
    List<String> constants = new ArrayList<>();
    Set<String> members = new TreeSet<>();
    for (String line : lines) {
      if (isEnum && line.startsWith(constant)) {
        constants.add(line.substring(constant.length(), line.length() - 1));
      } else {
        members.add(line);
      }
    }
    return new ApiType(name, role, declaration, List.copyOf(constants), members);
  }

  static String nameIn(String declaration) {
    Matcher matcher = NAME.matcher(declaration);
    if (!matcher.find()) {
      throw new IllegalArgumentException("no type name in: " + declaration);
    }
    return matcher.group(1);
  }
}
