/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which test names which fact at the start of its display name. */
final class TestNames {
  private static final Pattern NAME =
      Pattern.compile(
          "@(?:DisplayName|Label)\\(\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*\\+?\\s*)+)\\)");
  private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern ID = Pattern.compile("[A-Z]{2,5}-\\d+");

  private final Map<String, Set<Path>> tests = new TreeMap<>();
  private final List<String> ranges = new ArrayList<>();

  private TestNames() {}

  /** Reads the test sources below some folders. */
  static TestNames below(List<Path> folders) {
    TestNames names = new TestNames();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(names::read);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return names;
  }

  /** The files of the tests that name an id. */
  Set<Path> of(String id) {
    return tests.getOrDefault(id, Set.of());
  }

  Set<String> ids() {
    return tests.keySet();
  }

  /** Names that hide ids between a first and a last one. */
  List<String> ranges() {
    return ranges;
  }

  private void read(Path file) {
    try {
      Matcher names = NAME.matcher(Files.readString(file));
      while (names.find()) {
        StringBuilder name = new StringBuilder();
        Matcher texts = TEXT.matcher(names.group(1));
        while (texts.find()) {
          name.append(texts.group(1));
        }
        note(file, name.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void note(Path file, String name) {
    boolean any = false;
    for (String word : name.split(" ")) {
      if (!ID.matcher(word).matches()) {
        if (any && word.equals("to")) {
          ranges.add(file.getFileName() + ": " + name);
        }
        return;
      }
      any = true;
      tests.computeIfAbsent(word, id -> new TreeSet<>()).add(file);
    }
  }
}
