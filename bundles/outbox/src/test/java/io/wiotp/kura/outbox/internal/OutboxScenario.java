/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal;

import static io.wiotp.kura.outbox.internal.Events.event;
import static io.wiotp.kura.outbox.internal.Events.limits;

import io.wiotp.kura.api.RefusedException;
import io.wiotp.kura.outbox.Entry;
import io.wiotp.kura.outbox.EntryId;
import io.wiotp.kura.outbox.OutboxLimit;
import io.wiotp.kura.outbox.OutboxLimit.FullPolicy;
import io.wiotp.kura.outbox.PriorityClass;
import io.wiotp.kura.outbox.Window;
import io.wiotp.kura.outbox.internal.store.MemoryEventStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;

/** An outbox in memory with a clock that a test moves. */
abstract class OutboxScenario {
  static final Duration LONG = Duration.ofSeconds(20);

  final ManualClock clock = new ManualClock();
  final RecordingListener listener = new RecordingListener();
  StoredOutbox outbox = outbox(limits(1_000, FullPolicy.REFUSE_NEW));

  StoredOutbox outbox(Map<PriorityClass, OutboxLimit> limits) {
    StoredOutbox made = new StoredOutbox(new MemoryEventStore("test"), limits, clock);
    made.addListener(listener);
    return made;
  }

  EntryId append(PriorityClass priority, String payload) {
    return outbox.append(event(priority, payload)).toCompletableFuture().join();
  }

  RefusedException refusal(PriorityClass priority, String payload) {
    try {
      append(priority, payload);
    } catch (CompletionException e) {
      return (RefusedException) e.getCause();
    }
    throw new AssertionError("accepted " + payload);
  }

  static Entry take(Window window) throws InterruptedException {
    return window.take(Duration.ZERO);
  }

  static List<String> takeAll(Window window) throws InterruptedException {
    List<String> taken = new ArrayList<>();
    for (Entry entry = take(window); entry != null; entry = take(window)) {
      taken.add(Events.payload(entry.outbound()) + (entry.redelivery() ? " again" : ""));
    }
    return taken;
  }
}
