/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal;

import static io.wiotp.kura.outbox.PriorityClass.HIGH;
import static io.wiotp.kura.outbox.PriorityClass.NORMAL;
import static io.wiotp.kura.outbox.internal.Events.event;
import static io.wiotp.kura.outbox.internal.Events.limits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.api.RefusedException;
import io.wiotp.kura.outbox.Entry;
import io.wiotp.kura.outbox.EntryId;
import io.wiotp.kura.outbox.OutboundEvent;
import io.wiotp.kura.outbox.OutboxLimit.FullPolicy;
import io.wiotp.kura.outbox.PriorityClass;
import io.wiotp.kura.outbox.Window;
import io.wiotp.kura.outbox.internal.store.EventStore;
import io.wiotp.kura.outbox.internal.store.MemoryEventStore;
import io.wiotp.tests.support.ExpectedLogs;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a store on a disk will do to the outbox: answer late, fail, come up with a backlog. */
class StoreSeamTest {
  private final HandStore store = new HandStore();
  private final RecordingListener listener = new RecordingListener();
  private StoredOutbox outbox = outbox(1_000, FullPolicy.REFUSE_NEW);

  private StoredOutbox outbox(int maxCount, FullPolicy policy) {
    StoredOutbox made = new StoredOutbox(store, limits(maxCount, policy), new ManualClock());
    made.addListener(listener);
    return made;
  }

  private CompletableFuture<EntryId> append(PriorityClass priority, String payload) {
    return outbox.append(event(priority, payload)).toCompletableFuture();
  }

  private static List<String> takeAll(Window window) throws InterruptedException {
    List<String> taken = new ArrayList<>();
    for (Entry entry = window.take(Duration.ZERO);
        entry != null;
        entry = window.take(Duration.ZERO)) {
      taken.add(Events.payload(entry.outbound()));
    }
    return taken;
  }

  @Test
  void theAppendAnswersWhenTheStoreDoesAndOnlyThenTheEventIsSent() throws Exception {
    Window window = outbox.openWindow(10);
    CompletableFuture<EntryId> answer = append(NORMAL, "a");

    assertThat(answer).isNotDone();
    assertThat(takeAll(window)).isEmpty();
    assertThat(outbox.status().pendingTotal()).isEqualTo(1);

    store.answerAll();
    assertThat(answer).isCompleted();
    assertThat(takeAll(window)).containsExactly("a");
  }

  @Test
  void anAppendThatFailsIsRefusedWithTheCauseAndShownUntilOneWorks(ExpectedLogs logs) {
    logs.expectError("No space left on device");
    CompletableFuture<EntryId> failing = append(NORMAL, "a");
    store.failNext(new IOException("No space left on device"));
    store.answerAll();

    Throwable failure = catchThrowable(failing::join).getCause();
    assertThat(failure).isInstanceOf(RefusedException.class).hasMessageContaining("No space left");
    assertThat(((RefusedException) failure).reason()).isEqualTo(Reason.STORE_FAILED);
    assertThat(outbox.status().trouble()).startsWith("WIOTP-0501").contains("No space left");
    assertThat(outbox.status().pendingTotal()).isZero();
    assertThat(outbox.status().accepted()).isZero();
    assertThat(outbox.status().refused()).isEqualTo(1);

    append(NORMAL, "b");
    store.answerAll();
    assertThat(outbox.status().trouble()).isNull();
  }

  @Test
  void aReadThatFailsIsTriedAgainAndNothingIsLost(ExpectedLogs logs) throws Exception {
    logs.expectError("Input/output error");
    Window window = outbox.openWindow(10);
    append(NORMAL, "a");
    store.answer();
    store.failNext(new IOException("Input/output error"));
    store.answer();

    assertThat(outbox.status().trouble()).contains("Input/output error");
    assertThat(store.asked()).as("not asked again in a busy loop").isZero();
    assertThat(window.take(Duration.ZERO)).isNull();
    store.answerAll();
    assertThat(takeAll(window)).containsExactly("a");
    assertThat(outbox.status().trouble()).isNull();
  }

  @Test
  void startsWithWhatTheStoreStillHas() throws Exception {
    for (int i = 0; i < 200; i++) {
      store.memory.append(event(NORMAL, "old" + i), Instant.EPOCH).join();
    }
    outbox = outbox(1_000, FullPolicy.REFUSE_NEW);
    append(HIGH, "new");
    store.answerAll();

    assertThat(outbox.status().pendingTotal()).isEqualTo(201);
    Window window = outbox.openWindow(1_000);
    List<String> taken = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      taken.addAll(takeAll(window));
      store.answerAll();
    }
    assertThat(taken).hasSize(201).startsWith("new", "old0", "old1").endsWith("old199");
  }

  @Test
  void readsOnlyAFewAheadOfALongBacklog() {
    for (int i = 0; i < 10_000; i++) {
      store.memory.append(event(NORMAL, "old" + i), Instant.EPOCH).join();
    }
    outbox = outbox(100_000, FullPolicy.REFUSE_NEW);
    for (int i = 0; i < 100; i++) {
      outbox.status();
      store.answerAll();
    }

    assertThat(store.read).isLessThan(100);
  }

  @Test
  void dropsTheOldestAsSoonAsTheStoreHasReadIt() {
    for (int i = 0; i < 4; i++) {
      store.memory.append(event(NORMAL, "old" + i), Instant.EPOCH).join();
    }
    outbox = outbox(4, FullPolicy.DROP_OLDEST);

    CompletableFuture<EntryId> first = append(NORMAL, "new0");
    CompletableFuture<EntryId> second = append(NORMAL, "new1");
    assertThat(listener.lost).isEmpty();
    store.answerAll();

    assertThat(first).isCompleted();
    assertThat(second).isCompleted();
    assertThat(listener.lost).containsExactly("old0 EVICTED", "old1 EVICTED");
    assertThat(outbox.status().pendingTotal()).isEqualTo(4);
  }

  @Test
  void dropOldestNeverPromisesMoreThanThereIsToDrop() {
    outbox = outbox(2, FullPolicy.DROP_OLDEST);
    append(NORMAL, "a");
    append(NORMAL, "b");

    assertThat(append(NORMAL, "c"))
        .as("the others are still being written")
        .isCompletedExceptionally();
  }

  @Test
  void aStoreThatThrowsIsAFailureLikeAnyOther(ExpectedLogs logs) {
    logs.expectError("closed by accident");
    outbox =
        new StoredOutbox(new ThrowingStore(), limits(10, FullPolicy.REFUSE_NEW), new ManualClock());

    assertThat(append(NORMAL, "a")).isCompletedExceptionally();
    assertThat(outbox.status().trouble()).contains("closed by accident");
  }

  @Test
  void anAcknowledgementThatFailsKeepsNobodyFromLearning(ExpectedLogs logs) throws Exception {
    logs.expectError("closed by accident");
    ThrowingStore throwing = new ThrowingStore();
    throwing.memory.append(event(NORMAL, "old"), Instant.EPOCH).join();
    outbox = new StoredOutbox(throwing, limits(10, FullPolicy.REFUSE_NEW), new ManualClock());
    outbox.addListener(listener);
    Window window = outbox.openWindow(1);
    assertThat(window.take(Duration.ZERO)).isNull();
    throwing.answerAll();

    window.confirm(window.take(Duration.ZERO).id());

    assertThat(listener.confirmed).containsExactly("old");
    assertThat(outbox.status().pendingTotal()).isZero();
    assertThat(outbox.status().trouble()).contains("closed by accident");
  }

  /** Answers when the test says so. */
  private static class HandStore implements EventStore {
    final MemoryEventStore memory = new MemoryEventStore("hand");
    private final Queue<Runnable> questions = new ArrayDeque<>();
    private Throwable failure;
    int read;

    private <T> CompletableFuture<T> later(Supplier<T> work) {
      CompletableFuture<T> answer = new CompletableFuture<>();
      questions.add(
          () -> {
            Throwable fails = failure;
            failure = null;
            if (fails == null) {
              answer.complete(work.get());
            } else {
              answer.completeExceptionally(fails);
            }
          });
      return answer;
    }

    void failNext(Throwable cause) {
      failure = cause;
    }

    int asked() {
      return questions.size();
    }

    void answer() {
      questions.remove().run();
    }

    void answerAll() {
      while (!questions.isEmpty()) {
        answer();
      }
    }

    @Override
    public CompletableFuture<EntryId> append(OutboundEvent event, Instant acceptedAt) {
      return later(() -> memory.append(event, acceptedAt).join());
    }

    @Override
    public CompletableFuture<List<Entry>> read(
        PriorityClass priority, long after, int maxEntries, long maxBytes) {
      return later(
          () -> {
            List<Entry> entries = memory.read(priority, after, maxEntries, maxBytes).join();
            read += entries.size();
            return entries;
          });
    }

    @Override
    public void acknowledge(PriorityClass priority, EntryId id) {
      memory.acknowledge(priority, id);
    }

    @Override
    public Extent extent(PriorityClass priority) {
      return memory.extent(priority);
    }

    @Override
    public void close() {
      memory.close();
    }
  }

  private static final class ThrowingStore extends HandStore {
    @Override
    public void acknowledge(PriorityClass priority, EntryId id) {
      throw new IllegalStateException("closed by accident");
    }

    @Override
    public CompletableFuture<EntryId> append(OutboundEvent event, Instant acceptedAt) {
      throw new IllegalStateException("closed by accident");
    }
  }
}
