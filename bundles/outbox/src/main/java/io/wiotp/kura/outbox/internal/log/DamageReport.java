/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.log;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.outbox.PriorityClass;
import io.wiotp.kura.outbox.internal.store.EventStore;
import io.wiotp.kura.outbox.internal.store.EventStore.Extent;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What could not be read any more, for the log and the status. Used by the store's thread. */
final class DamageReport {
  private static final Logger LOG = LoggerFactory.getLogger(DamageReport.class);

  private final String name;
  private volatile EventStore.@Nullable Observer observer;
  private long events;
  private long bytes;
  private String lastFile = "";

  DamageReport(String name) {
    this.name = name;
  }

  void observer(EventStore.Observer told) {
    observer = told;
  }

  /** Events that were accepted, are not acknowledged and are gone. */
  void lost(PriorityClass priority, String file, long count, long size) {
    events += count;
    add(file, 0);
    LOG.warn(
        "{} lost {} events of class {} in damaged file {}",
        name,
        count,
        priority.name().toLowerCase(Locale.ROOT),
        file);
    EventStore.Observer told = observer;
    if (told != null) {
      told.lost(priority, new Extent(count, size));
    }
  }

  /** Bytes that make no sense. */
  void unreadable(String file, long size) {
    LOG.warn("{} passed over {} unreadable bytes in {}", name, size, file);
    add(file, size);
  }

  /** A file that was kept under another name. */
  void movedAside(String file, String aside) {
    LOG.warn("{} keeps the unreadable file {} as {}", name, file, aside);
    add(file, 0);
  }

  private void add(String file, long size) {
    bytes += size;
    lastFile = file;
  }

  /** One line, or null when all was well. */
  @Nullable String text() {
    return lastFile.isEmpty()
        ? null
        : Reason.STORE_DAMAGED.describe(
            events + " events and " + bytes + " bytes, last in " + lastFile);
  }
}
