/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorTableTest {
  /** Tests run in the folder of their module. */
  private static final Path PAGE = Path.of("..", "..", "docs", "errors.md");

  @Test
  void thePageSaysWhatTheCodeSays() throws IOException {
    if (Boolean.getBoolean("wiotp.generate")) {
      Files.writeString(PAGE, ErrorTable.markdown());
    }
    assertThat(PAGE)
        .as("run `mvn -pl bundles/api test -Dwiotp.generate=true` to write it anew")
        .exists()
        .hasContent(ErrorTable.markdown());
  }

  @ParameterizedTest
  @EnumSource
  void everyReasonHasItsRow(Reason reason) {
    assertThat(ErrorTable.hasChapterFor(reason)).isTrue();
    assertThat(ErrorTable.markdown()).containsOnlyOnce("| " + reason.code() + " | `" + reason);
  }
}
