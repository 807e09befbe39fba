/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal;

import io.wiotp.kura.outbox.Entry;
import io.wiotp.kura.outbox.OutboxListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells listeners, one by one; what one throws harms neither the others nor the outbox. */
final class Listeners {
  private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

  /** A listener that always fails must not fill the log: its first failure, then one in so many. */
  private static final long LOGGED_SHARE = 1_000;

  private final List<Guarded> listeners = new CopyOnWriteArrayList<>();

  private record Guarded(OutboxListener listener, AtomicLong failures) {}

  void add(OutboxListener listener) {
    listeners.add(new Guarded(listener, new AtomicLong()));
  }

  void remove(OutboxListener listener) {
    listeners.removeIf(guarded -> guarded.listener().equals(listener));
  }

  void confirmed(Entry entry) {
    tell(listener -> listener.confirmed(entry.id(), entry.outbound()));
  }

  void lost(Ending ending) {
    tell(
        listener ->
            listener.lost(
                ending.entry().id(), ending.entry().outbound(), ending.reason(), ending.detail()));
  }

  private void tell(Consumer<OutboxListener> call) {
    for (Guarded guarded : listeners) {
      try {
        call.accept(guarded.listener());
      } catch (RuntimeException e) {
        long failures = guarded.failures().getAndIncrement();
        if (failures % LOGGED_SHARE == 0) {
          String type = guarded.listener().getClass().getName();
          LOG.error("outbox listener {} failed, {} times before", type, failures, e);
        }
      }
    }
  }
}
