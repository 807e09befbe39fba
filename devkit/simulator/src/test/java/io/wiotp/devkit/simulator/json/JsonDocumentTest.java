/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonDocumentTest {
  @Test
  @DisplayName("DM-17 values keep their JSON types")
  void values() {
    JsonDocument document =
        read(
            "{\"n\":1,\"l\":5000000000,\"f\":1.5,\"t\":true,\"z\":null,\"s\":\"\\ud83d\\ude00\","
                + "\"a\":[1,[],{}],\"o\":{\"x\":\"y\"}}");
    assertThat(document.fault()).isNull();
    assertThat(document.members().getValue("n")).isEqualTo(1);
    assertThat(document.members().getValue("l")).isEqualTo(5_000_000_000L);
    assertThat(document.members().getValue("f")).isEqualTo(1.5);
    assertThat(document.members().getValue("t")).isEqualTo(true);
    assertThat(document.members().containsKey("z")).isTrue();
    assertThat(document.members().getString("s")).isEqualTo("\ud83d\ude00");
    assertThat(document.members().getJsonArray("a").encode()).isEqualTo("[1,[],{}]");
    assertThat(document.members().getJsonObject("o").getString("x")).isEqualTo("y");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "[]",
        "null",
        "7",
        "\"a\"",
        "{",
        "{}{}",
        "{} x",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{'a':1}",
        "{a:1}",
        "{\"a\":01}",
        "{\"a\":1e999}",
        "{\"a\":\"\n\"}",
        "{\"a\":1,\"a\":2}",
        "{\"a\":\"\\ud800\"}",
        "{\"\\udfff\":1}",
        "{\"a\":\"\\u00\u0131\u0131\"}",
        "{\"a\":[1}",
        "\ufeff{}"
      })
  @DisplayName("SIM-34 what is no JSON object has a fault")
  void faults(String text) {
    assertThat(read(text).fault()).isNotBlank();
  }

  @Test
  @DisplayName("SIM-34 what stands before the fault is kept")
  void before() {
    assertThat(read("{\"a\":1,\"b\":{\"c\":2},\"d\":{\"e\":").members())
        .isEqualTo(new JsonObject().put("a", 1).put("b", new JsonObject().put("c", 2)));
  }

  @Test
  @DisplayName("SIM-34 SIM-73 nesting and numbers end somewhere")
  void limits() {
    int inner = JsonDocument.MAX_DEPTH - 1;
    assertThat(read("{\"a\":" + "[".repeat(inner) + "]".repeat(inner) + "}").fault()).isNull();
    inner++;
    assertThat(read("{\"a\":" + "[".repeat(inner) + "]".repeat(inner) + "}").fault()).isNotNull();
    assertThat(read("{\"a\":" + "[".repeat(1_000_000)).fault()).isNotNull();
    assertThat(read("{\"a\":" + "9".repeat(JsonDocument.MAX_NUMBER) + "}").fault()).isNull();
    assertThat(read("{\"a\":" + "9".repeat(100_000) + "}").fault()).isNotNull();
  }

  @Test
  @DisplayName("DM-1 only UTF-8 is read")
  void utf8() {
    byte[] latin = "{\"a\":1,\"b\":\"\u00e4\"}".getBytes(StandardCharsets.ISO_8859_1);
    JsonDocument document = JsonDocument.read(Buffer.buffer(latin));
    assertThat(document.fault()).isEqualTo("The text is not UTF-8.");
    assertThat(document.members().getInteger("a")).isEqualTo(1);
    byte[] wide = "{\"a\":1}".getBytes(StandardCharsets.UTF_16BE);
    assertThat(JsonDocument.read(Buffer.buffer(wide)).fault()).isNotNull();
  }

  private static JsonDocument read(String text) {
    return JsonDocument.read(Buffer.buffer(text));
  }
}
