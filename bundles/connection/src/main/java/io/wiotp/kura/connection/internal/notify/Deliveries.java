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

/**
 * Who hears of confirmations: a publisher of its own events only, listeners of the endpoint of all
 * of them. Thread-safe.
 */
public final class Deliveries {
  private record BySource(String source, DeliveryListener listener) {}

  private final Guard guard;
  private final NotifyThread thread;
  private final List<BySource> bySource = new CopyOnWriteArrayList<>();
  private final List<CloudDeliveryListener> ofAll = new CopyOnWriteArrayList<>();

  public Deliveries(String pid, NotifyThread thread) {
    this.guard = new Guard(pid, System::nanoTime);
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

  public void addForAll(CloudDeliveryListener listener) {
    ofAll.remove(listener);
    ofAll.add(listener);
  }

  public void removeForAll(CloudDeliveryListener listener) {
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
        guard.run(() -> entry.listener().confirmed(id));
      }
    }
    for (CloudDeliveryListener listener : ofAll) {
      guard.run(() -> listener.onMessageConfirmed(id.toString()));
    }
  }
}
