/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.log;

import io.wiotp.kura.outbox.internal.store.EventStore;
import io.wiotp.kura.outbox.internal.store.EventStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The contract of all stores, over files. */
class LogEventStoreTest extends EventStoreContract {
  @TempDir private Path folder;

  @Override
  protected EventStore open() {
    return new LogEventStore(Stores.place(folder), Stores.tuning(FlushPolicy.INTERVAL));
  }
}
