/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Rules that only the source text shows. */
class SourceRulesTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
  private static final int LONGEST = 400;
  private static final Pattern TEST =
      Pattern.compile("\\s+@(Test|ParameterizedTest|Property|ArchTest)\\b.*");
  // Assembled, so that this file does not find itself.
  private static final String SLEEP = "Thread." + "sleep(";
  private static final String DISABLED = "@" + "Disabled";

  @Test
  void theRootIsTheRepository() {
    assertThat(ROOT.resolve("bnd.bnd")).exists();
    assertThat(sources()).hasSizeGreaterThan(100);
  }

  @Test
  void noClassIsLongerThan400Lines() {
    List<String> offenders =
        sources().stream()
            .filter(file -> lines(file).size() > LONGEST)
            .map(file -> name(file) + " has " + lines(file).size() + " lines")
            .collect(Collectors.toList());
    assertThat(offenders).as("files of more than %d lines", LONGEST).isEmpty();
  }

  @Test
  void nothingSleeps() {
    assertThat(linesWith(SLEEP)).as("lines with %s", SLEEP).isEmpty();
  }

  @Test
  void noTestIsSwitchedOff() {
    assertThat(linesWith(DISABLED)).as("lines with %s", DISABLED).isEmpty();
  }

  /** A test class of another name compiles, looks right and never runs. */
  @Test
  void everyTestClassHasANameThatTheBuildRuns() {
    List<String> offenders =
        sources().stream()
            .filter(file -> lines(file).stream().anyMatch(TEST.asMatchPredicate()))
            .filter(file -> !file.toString().matches(".*(Test|IT)\\.java"))
            .filter(file -> lines(file).stream().noneMatch(line -> line.contains("abstract class")))
            .map(SourceRulesTest::name)
            .collect(Collectors.toList());
    assertThat(offenders).as("test classes named neither …Test nor …IT").isEmpty();
  }

  @Test
  void everyFileNamesItsLicence() {
    List<String> offenders =
        sources().stream()
            .filter(
                file ->
                    lines(file).stream()
                        .noneMatch(line -> line.contains("SPDX-License-Identifier: EPL-2.0")))
            .map(SourceRulesTest::name)
            .collect(Collectors.toList());
    assertThat(offenders).as("files without licence header").isEmpty();
  }

  private static List<Path> sources() {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(SourceRulesTest::isWrittenByHand)
          .sorted()
          .collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isWrittenByHand(Path file) {
    return StreamSupport.stream(ROOT.relativize(file).spliterator(), false)
        .noneMatch(part -> part.toString().equals("target"));
  }

  /** Each as file, number and text, ready to jump to. */
  private static List<String> linesWith(String text) {
    return sources().stream()
        .flatMap(file -> linesWith(file, text).stream())
        .collect(Collectors.toList());
  }

  private static List<String> linesWith(Path file, String text) {
    List<String> lines = lines(file);
    return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
        .filter(i -> lines.get(i).contains(text))
        .map(i -> name(file) + ":" + (i + 1) + " " + lines.get(i).strip())
        .collect(Collectors.toList());
  }

  private static String name(Path file) {
    return ROOT.relativize(file).toString();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
