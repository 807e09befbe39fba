/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.gateway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** JSON lines for machines, text and progress for people. */
class ReportTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Journal journal = new Journal(stream(out), stream(err));

  @Test
  void aLineIsOneJsonDocument() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("gateway", "report");
    members.put("published", 12L);
    members.put("rate", 9.5);
    members.put("none", Double.NaN);
    members.put("good", true);
    members.put("list", List.of(1, "two"));
    members.put("text", "a\"b\\c\nd\u0001");

    journal.line(members);

    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"gateway\":\"report\",\"published\":12,\"rate\":9.5,\"none\":null,\"good\":true,"
                + "\"list\":[1,\"two\"],\"text\":\"a\\\"b\\\\c\\u000ad\\u0001\"}"
                + System.lineSeparator());
    assertThat(err.size()).isZero();
  }

  @Test
  void whatTakesLongIsSaidAgainWhenTheTimeHasDoubled() throws Exception {
    try (Progress progress = new Progress(journal, Duration.ofMillis(5))) {
      String result =
          progress.during(
              "waiting",
              () -> {
                await().until(() -> lines() >= 3);
                return "done";
              });
      assertThat(result).isEqualTo("done");
    }
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("INFO  … waiting (0 s)");
    assertThat(out.size()).isZero();
  }

  @Test
  void whatIsQuickIsNotTalkedAbout() throws Exception {
    try (Progress progress = new Progress(journal, Duration.ofSeconds(30))) {
      assertThat(progress.<String>during("waiting", () -> "done")).isEqualTo("done");
    }
    assertThat(err.size()).isZero();
  }

  @Test
  void aStepsExceptionIsTheCallers() {
    try (Progress progress = new Progress(journal)) {
      assertThatThrownBy(
              () ->
                  progress.during(
                      "failing",
                      () -> {
                        throw new java.io.IOException("broken");
                      }))
          .isInstanceOf(java.io.IOException.class)
          .hasMessage("broken");
    }
  }

  private long lines() {
    return err.toString(StandardCharsets.UTF_8).lines().count();
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
