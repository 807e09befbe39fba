/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OptionsDocumentIT {
  private static final Path DOCUMENT = Build.ROOT.resolve("docs/options.md");

  @Test
  void theReferenceOfOptionsIsThatOfTheseBundles() throws Exception {
    String written = Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "";
    assertThat(written)
        .as("docs/options.md is stale, make it anew: " + OptionsDocument.COMMAND)
        .isEqualTo(OptionsDocument.text(Form.ofProduct(Build.product())));
  }
}
