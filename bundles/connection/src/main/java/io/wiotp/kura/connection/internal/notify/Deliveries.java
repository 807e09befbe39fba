/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.internal.notify;

import io.wiotp.kura.connection.DeliveryListener;
import io.wiotp.kura.outbox.EntryId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.kura.cloudconnection.listener.CloudDeliveryListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who hears of confirmations: a publisher of its own events only, listeners of the endpoint of all
 * of them. Thread-safe.
 */
public final class Deliveries {
  private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

  private record BySource(String source, DeliveryListener listener) {}

  private final String pid;
  private final NotifyThread thread;
  private final List<BySource> bySource = new CopyOnWriteArrayList<>();
  private final List<CloudDeliveryListener> ofAll = new CopyOnWriteArrayList<>();

  public Deliveries(String pid, NotifyThread thread) {
    this.pid = pid;
    this.thread = thread;
  }

  public void add(String source, DeliveryListener listener) {
    BySource entry = new BySource(source, listener);
    bySource.remove(entry);
    bySource.add(entry);
  }

  public void remove(DeliveryListener listener) {
    bySource.removeIf(entry -> entry.listener() == listener);
  }

  public void add(CloudDeliveryListener listener) {
    ofAll.remove(listener);
    ofAll.add(listener);
  }

  public void remove(CloudDeliveryListener listener) {
    ofAll.remove(listener);
  }

  /** Only hands over, and only when somebody listens. */
  public void confirmed(EntryId id, String source) {
    if (!ofAll.isEmpty() || bySource.stream().anyMatch(entry -> entry.source().equals(source))) {
      thread.confirmation(() -> deliver(id, source));
    }
  }

  private void deliver(EntryId id, String source) {
    for (BySource entry : bySource) {
      if (entry.source().equals(source)) {
        guarded(() -> entry.listener().confirmed(id));
      }
    }
    for (CloudDeliveryListener listener : ofAll) {
      guarded(() -> listener.onMessageConfirmed(id.toString()));
    }
  }

  private void guarded(Runnable foreign) {
    try {
      foreign.run();
    } catch (RuntimeException | LinkageError e) {
      LOG.error("{}: a delivery listener failed", pid, e);
    }
  }
}
