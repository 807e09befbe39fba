/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.fault;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;

/** Payloads that are no JSON, or more of it than anybody wants. */
final class BadPayload {
  /** The words that choose one. */
  static final String[] SHAPES = {"non-json", "empty", "invalid-utf8", "deep", "huge", "array"};

  private static final int DEPTH = 20_000;

  /** Just below the platform's limit (MQ-24). */
  private static final int SIZE = 130_000;

  private BadPayload() {}

  /**
   * @param start the first members of an object that is JSON, such as {@code "reqId":"r-1",}
   */
  static Buffer of(String shape, String start) {
    return switch (shape) {
      case "non-json" -> Buffer.buffer("{" + start + "\"d\": this is no JSON");
      case "empty" -> Buffer.buffer();
      case "invalid-utf8" -> invalidUtf8(start);
      case "deep" ->
          Buffer.buffer("{" + start + "\"d\":" + "[".repeat(DEPTH) + "]".repeat(DEPTH) + "}");
      case "huge" -> Buffer.buffer("{" + start + "\"d\":{\"text\":\"" + "x".repeat(SIZE) + "\"}}");
      case "array" -> Buffer.buffer("[]");
      default -> throw new IllegalStateException("the parameter permits no " + shape);
    };
  }

  /** An overlong slash and a lone continuation byte, which no UTF-8 has. */
  private static Buffer invalidUtf8(String start) {
    return Buffer.buffer()
        .appendBytes(("{" + start + "\"d\":{\"text\":\"").getBytes(StandardCharsets.UTF_8))
        .appendByte((byte) 0xC0)
        .appendByte((byte) 0xAF)
        .appendByte((byte) 0x80)
        .appendString("\"}}");
  }
}
