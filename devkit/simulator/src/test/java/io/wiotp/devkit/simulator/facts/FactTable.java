/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.facts;

import io.wiotp.devkit.simulator.facts.FactList.Fact;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Writes docs/simulator.md: every fact of the protocol, and its tests or the word why not. */
final class FactTable {
  private final FactList facts;
  private final TestNames tests;
  private final Path docs;

  /**
   * @param docs the folder of the document, from which links start
   */
  FactTable(FactList facts, TestNames tests, Path docs) {
    this.facts = facts;
    this.tests = tests;
    this.docs = docs;
  }

  String markdown() {
    StringBuilder page = new StringBuilder();
    page.append(
        "<!-- Generated from facts.txt and the names of the tests of devkit/simulator and\n");
    page.append("tests/integration; see devkit/simulator/README.md. -->\n");
    page.append("# What the simulator shows of the protocol\n\n");
    page.append(
        "Every fact of the protocol by its id, and the tests that name it; or the word why\n");
    page.append("there is none. A test names a fact at the start of its display name.\n\n");
    page.append("| Facts | With a test | Without, for a reason | Not yet |\n");
    page.append("| ---: | ---: | ---: | ---: |\n");
    page.append("| ").append(facts.all().size());
    page.append(" | ").append(count(fact -> isTested(fact)));
    page.append(" | ").append(count(fact -> !isTested(fact) && !fact.isMissing()));
    page.append(" | ").append(missing().size()).append(" |\n");
    facts.sections().forEach((title, section) -> section(page, title, section));
    return page.toString();
  }

  /** The facts that neither a test nor a reason stands for yet. */
  List<String> missing() {
    return facts.all().stream()
        .filter(fact -> !isTested(fact) && fact.isMissing())
        .map(Fact::id)
        .toList();
  }

  private void section(StringBuilder page, String title, List<Fact> section) {
    page.append("\n## ").append(title).append("\n\n");
    page.append("| Id | Fact | Test, or why not |\n| --- | --- | --- |\n");
    for (Fact fact : section) {
      page.append("| ").append(fact.id());
      page.append(" | ").append(fact.title());
      page.append(" | ").append(isTested(fact) ? links(fact) : fact.reason()).append(" |\n");
    }
  }

  private String links(Fact fact) {
    return tests.of(fact.id()).stream().map(this::link).collect(Collectors.joining(", "));
  }

  private String link(Path test) {
    String name = String.valueOf(test.getFileName()).replace(".java", "");
    Path target = docs.toAbsolutePath().normalize().relativize(test.toAbsolutePath().normalize());
    return "[" + name + "](" + target.toString().replace('\\', '/') + ")";
  }

  private boolean isTested(Fact fact) {
    return !tests.of(fact.id()).isEmpty();
  }

  private long count(Predicate<Fact> wanted) {
    return facts.all().stream().filter(wanted).count();
  }
}
