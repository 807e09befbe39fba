/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

class SampleTest {
  @Test
  void textIsShownAsText() {
    assertThat(Sample.of(Buffer.buffer("a\n\u00e4")).toJson())
        .isEqualTo(new JsonObject().put("size", 4).put("text", "a\n\u00e4"));
  }

  @Test
  void whatIsNoTextIsShownAsHex() {
    assertThat(Sample.of(Buffer.buffer(new byte[] {0, 'a', (byte) 0xff})).toJson())
        .isEqualTo(new JsonObject().put("size", 3).put("hex", "0061ff"));
  }

  @Test
  void aCutThroughACharacterLeavesText() {
    Sample sample = Sample.of(Buffer.buffer("x" + "\u00e4".repeat(Sample.MAX_BYTES)));
    assertThat(sample.head().length()).isEqualTo(Sample.MAX_BYTES);
    assertThat(sample.toJson().getString("text")).startsWith("x\u00e4").endsWith("\u00e4");
    assertThat(sample.toJson().getInteger("size")).isEqualTo(2 * Sample.MAX_BYTES + 1);
  }

  @Test
  void anEmptyPayloadIsEmptyText() {
    assertThat(Sample.of(Buffer.buffer()).toJson())
        .isEqualTo(new JsonObject().put("size", 0).put("text", ""));
  }
}
