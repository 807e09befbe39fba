/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.ledger;

import com.fasterxml.jackson.core.JsonPointer;

/**
 * Where the number of an event stands in its payload, and how far a row of numbers reaches.
 *
 * @param pointer JSON pointer (RFC 6901) to an integer, such as {@code /d/seq}
 * @param perEventId true if each event id of a device has numbers of its own; false if all events
 *     of a device share one row
 */
public record SequenceRule(String pointer, boolean perEventId) {
  /**
   * Checks the pointer.
   *
   * @throws IllegalArgumentException if it is empty or no JSON pointer
   */
  public SequenceRule {
    if (!pointer.startsWith("/")) {
      throw new IllegalArgumentException(
          "sequence must be a JSON pointer such as /d/seq, not '" + pointer + "'");
    }
    JsonPointer.compile(pointer);
  }

  /** One row of numbers per device. */
  public static SequenceRule perDevice(String pointer) {
    return new SequenceRule(pointer, false);
  }

  /** One row of numbers per device and event id. */
  public static SequenceRule perEventId(String pointer) {
    return new SequenceRule(pointer, true);
  }
}
