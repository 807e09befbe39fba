/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.osgi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the reference of all options from the forms in the bundles. */
public final class OptionsDocument {
  static final String COMMAND = "mvn -Pnolint,docs -DskipTests -pl tests/osgi -am verify";

  private static final String HEAD =
      """
      <!-- Made of the forms in the bundles by "%s". Do not edit. -->
      # Options

      Every option of every form, as Kura's web UI shows it: the tabs of a connection, then the
      publisher. *Option* is the key in snapshots and in Kura's REST interface, where nothing checks a
      value before it gets here: one outside its rule is refused with the reason `WIOTP-0301`, which
      the Status page shows. An option that is absent has its default.
      """;

  private OptionsDocument() {}

  /**
   * @param args folder of the built bundles, file to write
   */
  public static void main(String[] args) throws IOException {
    Files.writeString(Path.of(args[1]), text(Form.ofProduct(Path.of(args[0]))));
  }

  static String text(List<Form> forms) {
    return forms.stream()
        // As the web console orders the tabs; the publisher has a page of its own.
        .sorted(
            Comparator.comparing((Form form) -> form.id().equals(Inside.PUBLISHER))
                .thenComparing(Form::id))
        .map(OptionsDocument::section)
        .collect(Collectors.joining("\n", HEAD.formatted(COMMAND) + "\n", ""));
  }

  private static String section(Form form) {
    return form.fields().stream()
        .map(OptionsDocument::row)
        .collect(
            Collectors.joining(
                "\n",
                "## "
                    + form.name()
                    + "\n\nFactory PID `"
                    + form.id()
                    + "`. "
                    + plain(form.description())
                    + "\n\n| Name | Option | Type | Default | Accepts | Description |\n"
                    + "| --- | --- | --- | --- | --- | --- |\n",
                "\n"));
  }

  private static String row(Form.Field field) {
    return String.join(
        " | ",
        "| " + plain(field.name()),
        code(field.id()),
        field.type(),
        code(field.defaultValue()),
        accepts(field),
        plain(field.description()) + " |");
  }

  private static String accepts(Form.Field field) {
    if (!field.choices().isEmpty()) {
      return field.choices().stream()
          .map(choice -> code(choice.value()))
          .collect(Collectors.joining(", "));
    }
    return field.hasRange() ? field.min() + " to " + field.max() : "";
  }

  private static String code(String text) {
    return text.isEmpty() ? "" : "`" + text + "`";
  }

  /** Kura shows plain text; here some characters would be markup. */
  private static String plain(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("|", "&#124;")
        .replace("_", "\\_")
        .replace("*", "\\*");
  }
}
