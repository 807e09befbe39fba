/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox;

/**
 * Names a stored event within one outbox; grows by one with each append and is never used twice.
 */
public record EntryId(long value) implements Comparable<EntryId> {
  @Override
  public int compareTo(EntryId other) {
    return Long.compare(value, other.value);
  }

  /** Decimal: the message id that Kura's listeners get. */
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
