/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.cloud;

import java.util.Arrays;

/** Encodings of a payload. */
public enum CloudPayloadEncoding {
  KURA_PROTOBUF("kura-protobuf"),
  SIMPLE_JSON("simple-json");

  private final String text;

  CloudPayloadEncoding(String text) {
    this.text = text;
  }

  public static CloudPayloadEncoding getEncoding(String name) {
    return Arrays.stream(values())
        .filter(candidate -> candidate.text.equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown CloudPayloadEncoding: " + name));
  }
}
