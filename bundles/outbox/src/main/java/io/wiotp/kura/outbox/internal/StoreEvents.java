/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal;

import io.wiotp.kura.outbox.PriorityClass;
import io.wiotp.kura.outbox.internal.store.EventStore;

/** Puts into the books what happens to the store by itself. */
final class StoreEvents implements EventStore.Observer {
  private final Ledger ledger;

  StoreEvents(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public void lost(PriorityClass priority, EventStore.Extent lost) {
    ledger.lock.lock();
    try {
      ledger.backlog.lost(priority, lost);
    } finally {
      ledger.lock.unlock();
    }
  }

  @Override
  public void worksAgain() {
    ledger.lock.lock();
    try {
      ledger.writeTrouble.over();
    } finally {
      ledger.lock.unlock();
    }
  }
}
