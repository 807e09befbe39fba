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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules that only the source text shows. */
class SourceRulesTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
  private static final int LONGEST = 400;
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
    assertThat(sources().stream().filter(file -> lines(file).size() > LONGEST)).isEmpty();
  }

  @Test
  void nothingSleepsAndNoTestIsSwitchedOff() {
    assertThat(sources().stream().filter(file -> contains(file, SLEEP) || contains(file, DISABLED)))
        .isEmpty();
  }

  @Test
  void everyFileNamesItsLicence() {
    assertThat(
            sources().stream().filter(file -> !contains(file, "SPDX-License-Identifier: EPL-2.0")))
        .isEmpty();
  }

  private static List<Path> sources() {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !ROOT.relativize(file).toString().contains("target"))
          .collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean contains(Path file, String text) {
    return lines(file).stream().anyMatch(line -> line.contains(text));
  }
}
