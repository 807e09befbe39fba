/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultTableTest {
  /** Tests run in the folder of their module. */
  private static final Path PAGE = Path.of("..", "..", "docs", "faults.md");

  @Test
  void thePageSaysWhatTheCodeSays() throws IOException {
    if (Boolean.getBoolean("wiotp.generate")) {
      Files.writeString(PAGE, FaultTable.markdown());
    }
    assertThat(PAGE)
        .as("run `mvn -pl devkit/simulator test -Dwiotp.generate=true` to write it anew")
        .exists()
        .hasContent(FaultTable.markdown());
  }

  @ParameterizedTest
  @EnumSource
  void everyExampleIsAccepted(FaultKind.Group group) {
    Fault fault = Fault.of(new JsonObject(FaultTable.examples().get(group)));
    assertThat(fault.kind().group()).isEqualTo(group);
  }

  @ParameterizedTest
  @EnumSource
  void everyKindHasItsRow(FaultKind kind) {
    assertThat(FaultTable.markdown()).containsOnlyOnce("| `" + kind.word() + "` |");
  }
}
