/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.component;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.api.RefusedException;
import io.wiotp.kura.outbox.component.OutboxOptions.Storage;
import io.wiotp.kura.outbox.internal.log.LogEventStore;
import io.wiotp.kura.outbox.internal.store.EventStore;
import io.wiotp.kura.outbox.internal.store.MemoryEventStore;
import io.wiotp.kura.outbox.internal.store.RefusingStore;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Makes the store that the options ask for. */
final class Stores {
  private static final String CONNECTION = "io.wiotp.kura.WatsonIotEndpoint";

  private final String pid;
  private final @Nullable Path dataDirectory;
  private final Clock clock;
  private final Clock wall;

  /**
   * @param dataDirectory of Kura; null when nobody knows it
   * @param clock of the outbox: does not jump
   * @param wall the gateway's clock
   */
  Stores(String pid, @Nullable Path dataDirectory, Clock clock, Clock wall) {
    this.pid = pid;
    this.dataDirectory = dataDirectory;
    this.clock = clock;
    this.wall = wall;
  }

  EventStore open(OutboxOptions options) {
    if (options.storage() == Storage.MEMORY) {
      return new MemoryEventStore(pid);
    }
    Path directory = directory(options);
    if (directory == null) {
      return new RefusingStore(
          new RefusedException(
              Reason.STORE_UNUSABLE,
              "Kura has no data directory, and the option directory is empty"));
    }
    return new LogEventStore(
        new LogEventStore.Place(pid, directory, connection(), clock, wall), options.tuning());
  }

  /** The one that is named, or the default; null when there is none. */
  @Nullable Path directory(OutboxOptions options) {
    if (options.directory() != null) {
      return options.directory();
    }
    return dataDirectory == null ? null : dataDirectory.resolve("wiotp").resolve(connection());
  }

  /** The outbox is named after its connection. */
  String connection() {
    return pid.startsWith(WatsonIotOutbox.PID)
        ? CONNECTION + pid.substring(WatsonIotOutbox.PID.length())
        : pid;
  }
}
