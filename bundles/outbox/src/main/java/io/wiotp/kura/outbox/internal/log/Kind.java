/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.log;

/** First byte of a record. */
final class Kind {
  /** The first record of a segment: format, connection, then as {@link #STATE}. */
  static final byte HEAD = 1;

  static final byte EVENT = 2;

  /** What is acknowledged, and what comes next. */
  static final byte STATE = 3;

  private Kind() {}
}
