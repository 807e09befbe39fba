/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.protocol.event;

import java.util.Arrays;
import java.util.List;

/**
 * A payload, and what it could not carry.
 *
 * @param payload the bytes as they go over the wire; not copied, nobody may change them afterwards
 * @param leftOut the metrics without a value in the payload, by name, in their order; one inside
 *     another is {@code outer.inner}, one in a list {@code list[2]}
 */
public record Encoded(byte[] payload, List<String> leftOut) {
  public Encoded {
    leftOut = List.copyOf(leftOut);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Encoded that
        && Arrays.equals(payload, that.payload)
        && leftOut.equals(that.leftOut);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(payload) + leftOut.hashCode();
  }

  /** Without the payload, which may hold what no log should show. */
  @Override
  public String toString() {
    return "Encoded[" + payload.length + " bytes, left out " + leftOut + "]";
  }
}
