/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiotp.kura.outbox.Entry;
import io.wiotp.kura.outbox.OutboxLimit.FullPolicy;
import io.wiotp.kura.outbox.OutboxStatus;
import io.wiotp.kura.outbox.PriorityClass;
import io.wiotp.kura.outbox.Window;
import io.wiotp.kura.outbox.internal.store.EventStore;
import io.wiotp.kura.outbox.internal.store.MemoryEventStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several producers, one taker, confirmations from other threads, windows that break. */
@Timeout(60)
class OutboxConcurrencyTest {
  private static final int PRODUCERS = 3;
  private static final int EACH = 6_000;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final RecordingListener listener = new RecordingListener();
  private volatile boolean finished;
  private final Map<String, Integer> lastFirstDelivery = new HashMap<>();

  @AfterEach
  void stopThreads() throws InterruptedException {
    threads.shutdownNow();
    assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void losesNothingOverTheHeap() throws Exception {
    everythingIsConfirmedOnceAndInOrder(new MemoryEventStore("concurrency"));
  }

  @Test
  void losesNothingOverAStoreThatAnswersLater() throws Exception {
    everythingIsConfirmedOnceAndInOrder(new OneThreadStore());
  }

  @Test
  void evictsButNeverMiscountsOverTheHeap() throws Exception {
    everythingEndsOnce(new MemoryEventStore("concurrency"));
  }

  @Test
  void evictsButNeverMiscountsOverAStoreThatAnswersLater() throws Exception {
    everythingEndsOnce(new OneThreadStore());
  }

  private void everythingIsConfirmedOnceAndInOrder(EventStore store) throws Exception {
    try (StoredOutbox outbox = outbox(store, 1_000_000, FullPolicy.REFUSE_NEW)) {
      List<Future<?>> producers = produce(outbox);
      sendAll(outbox, PRODUCERS * EACH, true);
      for (Future<?> producer : producers) {
        producer.get(10, TimeUnit.SECONDS);
      }

      assertThat(listener.lost).isEmpty();
      assertThat(listener.confirmed).hasSize(PRODUCERS * EACH).doesNotHaveDuplicates();
      assertAddsUp(outbox.status());
    }
  }

  private void everythingEndsOnce(EventStore store) throws Exception {
    try (StoredOutbox outbox = outbox(store, 50, FullPolicy.DROP_OLDEST)) {
      List<Future<?>> producers = produce(outbox);
      sendAll(outbox, PRODUCERS * EACH, false);
      for (Future<?> producer : producers) {
        producer.get(10, TimeUnit.SECONDS);
      }

      Set<String> ended = new HashSet<>(listener.confirmed);
      listener.lost.forEach(lost -> ended.add(lost.substring(0, lost.indexOf(' '))));
      OutboxStatus status = outbox.status();
      assertThat(ended).hasSize(listener.confirmed.size() + listener.lost.size());
      assertThat(status.accepted()).isEqualTo(ended.size());
      assertThat(status.accepted() + status.refused()).isEqualTo(PRODUCERS * EACH);
      assertAddsUp(status);
    }
  }

  private StoredOutbox outbox(EventStore store, int maxCount, FullPolicy policy) {
    StoredOutbox outbox =
        new StoredOutbox(store, Events.limits(maxCount, policy), Clock.systemUTC());
    outbox.addListener(listener);
    return outbox;
  }

  private List<Future<?>> produce(StoredOutbox outbox) {
    List<Future<?>> producers = new ArrayList<>();
    for (int p = 0; p < PRODUCERS; p++) {
      int producer = p;
      PriorityClass priority = PriorityClass.values()[p % PriorityClass.values().length];
      producers.add(
          threads.submit(
              () -> {
                for (int i = 0; i < EACH; i++) {
                  outbox.append(Events.event(priority, producer + "-" + i));
                }
              }));
    }
    return producers;
  }

  /** Takes on this thread, confirms on two others, breaks the window now and then. */
  private void sendAll(StoredOutbox outbox, int total, boolean inOrder) throws Exception {
    Random random = new Random(17);
    Window window = outbox.openWindow(100);
    ConcurrentLinkedQueue<Runnable> confirmations = new ConcurrentLinkedQueue<>();
    Future<?> first = threads.submit(() -> confirm(confirmations));
    Future<?> second = threads.submit(() -> confirm(confirmations));
    while (ended(outbox) < total) {
      Entry entry = window.take(Duration.ofMillis(20));
      if (entry != null) {
        if (inOrder && !entry.redelivery()) {
          assertInOrder(entry);
        }
        Window current = window;
        confirmations.add(() -> current.confirm(entry.id()));
      }
      if (random.nextInt(1_000) == 0) {
        window = outbox.openWindow(1 + random.nextInt(200));
      }
    }
    // Counted first, told afterwards: what is counted may still be on its way to the listener.
    finished = true;
    first.get(10, TimeUnit.SECONDS);
    second.get(10, TimeUnit.SECONDS);
  }

  private static long ended(StoredOutbox outbox) {
    OutboxStatus status = outbox.status();
    return status.confirmed() + status.evicted() + status.refused();
  }

  private void confirm(ConcurrentLinkedQueue<Runnable> confirmations) {
    while (!finished) {
      Runnable confirmation = confirmations.poll();
      if (confirmation == null) {
        Thread.onSpinWait();
      } else {
        confirmation.run();
      }
    }
  }

  private void assertInOrder(Entry entry) {
    String[] parts = Events.payload(entry.outbound()).split("-");
    int number = Integer.parseInt(parts[1]);
    Integer before = lastFirstDelivery.put(parts[0], number);
    assertThat(number).isEqualTo(before == null ? 0 : before + 1);
  }

  private static void assertAddsUp(OutboxStatus status) {
    assertThat(status.pendingTotal()).isZero();
    assertThat(status.bytes()).isZero();
    assertThat(status.inFlight()).isZero();
    assertThat(status.accepted())
        .isEqualTo(status.confirmed() + status.evicted() + status.setAside());
  }
}
