/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

class FactTableTest {
  /** Tests run in the folder of their module. */
  private static final Path ROOT = Path.of("..", "..");

  private static final Path DOCS = ROOT.resolve("docs");
  private static final Path PAGE = DOCS.resolve("simulator.md");
  private static final Path REFERENCE =
      ROOT.resolve(Path.of("..", "shared", "reference", "watson-iot-protocol.md"));

  private static final FactList FACTS = FactList.read();
  private static final TestNames TESTS =
      TestNames.below(
          List.of(
              Path.of("src", "test", "java"),
              ROOT.resolve(Path.of("tests", "integration", "src", "test", "java"))));

  private final FactTable table = new FactTable(FACTS, TESTS, DOCS);

  @Test
  void thePageSaysWhatTheTestsSay(TestReporter reporter) throws IOException {
    if (Boolean.getBoolean("wiotp.generate")) {
      Files.writeString(PAGE, table.markdown());
    }
    reporter.publishEntry(table.missing().size() + " facts not yet", table.missing().toString());
    assertThat(PAGE)
        .as(
            "run `mvn -pl devkit/simulator -am test -Dtest=FactTableTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dwiotp.generate=true` to write it anew")
        .exists()
        .hasContent(table.markdown());
  }

  @Test
  void everyFactHasATestOrAReason() {
    assertThat(FACTS.all())
        .filteredOn(fact -> fact.reason().isEmpty() && TESTS.of(fact.id()).isEmpty())
        .as("facts without test: name them at the start of a display name, or say why not")
        .isEmpty();
  }

  @Test
  void everyIdIsThereOnce() {
    assertThat(FACTS.ids()).hasSizeGreaterThan(600).doesNotHaveDuplicates();
  }

  @Test
  void testsNameKnownFacts() {
    assertThat(TESTS.ids())
        .filteredOn(id -> FACTS.families().contains(FactList.family(id)))
        .as("ids at the start of display names that facts.txt does not have")
        .isSubsetOf(FACTS.ids());
  }

  @Test
  void testsNameEachFact() {
    assertThat(TESTS.ranges()).as("names with a range: list each id instead").isEmpty();
  }

  /**
   * The reference is not part of the repository; where it is there, the ids have to be the same.
   */
  @Test
  void theReferenceHasTheSameIds() throws IOException {
    assumeTrue(Files.exists(REFERENCE), "the protocol reference is not here");
    Matcher rows =
        Pattern.compile("^\\| ([A-Z]+-\\d+) \\|", Pattern.MULTILINE)
            .matcher(Files.readString(REFERENCE));
    List<String> ids =
        rows.results()
            .map(row -> row.group(1))
            .filter(id -> FACTS.families().contains(FactList.family(id)))
            .toList();
    assertThat(FACTS.ids()).containsExactlyInAnyOrderElementsOf(ids);
  }
}
