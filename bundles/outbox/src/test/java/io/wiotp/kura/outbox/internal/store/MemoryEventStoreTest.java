/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.store;

class MemoryEventStoreTest extends EventStoreContract {
  @Override
  protected EventStore open() {
    return new MemoryEventStore("test");
  }
}
