/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal;

/** Counts since the start. Not thread-safe: guarded by the outbox's lock. */
final class Tally {
  long accepted;
  long confirmed;
  long evicted;
  long setAside;
  long refused;
  long lost;
}
