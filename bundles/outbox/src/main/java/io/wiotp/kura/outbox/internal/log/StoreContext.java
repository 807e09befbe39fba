/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.log;

/** What the chains of one store share. Used by its thread only. */
final class StoreContext {
  final Timeline timeline;
  final DamageReport damage;
  StoreDirectory directory;
  Tuning tuning;

  /** The id that the next event gets. */
  long nextId = 1;

  StoreContext(StoreDirectory directory, Timeline timeline, DamageReport damage, Tuning tuning) {
    this.directory = directory;
    this.timeline = timeline;
    this.damage = damage;
    this.tuning = tuning;
  }
}
