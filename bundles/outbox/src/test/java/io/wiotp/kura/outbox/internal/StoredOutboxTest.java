/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal;

import static io.wiotp.kura.outbox.PriorityClass.HIGH;
import static io.wiotp.kura.outbox.PriorityClass.LOW;
import static io.wiotp.kura.outbox.PriorityClass.NORMAL;
import static io.wiotp.kura.outbox.internal.Events.TOPIC_BYTES;
import static io.wiotp.kura.outbox.internal.Events.event;
import static io.wiotp.kura.outbox.internal.Events.limits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.api.RefusedException;
import io.wiotp.kura.outbox.Entry;
import io.wiotp.kura.outbox.EntryId;
import io.wiotp.kura.outbox.OutboundEvent;
import io.wiotp.kura.outbox.OutboxLimit;
import io.wiotp.kura.outbox.OutboxLimit.FullPolicy;
import io.wiotp.kura.outbox.OutboxListener;
import io.wiotp.kura.outbox.OutboxStatus;
import io.wiotp.kura.outbox.PriorityClass;
import io.wiotp.kura.outbox.Window;
import io.wiotp.kura.outbox.internal.store.MemoryEventStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class StoredOutboxTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  private final ManualClock clock = new ManualClock();
  private final RecordingListener listener = new RecordingListener();
  private StoredOutbox outbox = outbox(limits(1_000, FullPolicy.REFUSE_NEW));

  private StoredOutbox outbox(Map<PriorityClass, OutboxLimit> limits) {
    StoredOutbox made = new StoredOutbox(new MemoryEventStore("test"), limits, clock);
    made.addListener(listener);
    return made;
  }

  private EntryId append(PriorityClass priority, String payload) {
    return outbox.append(event(priority, payload)).toCompletableFuture().join();
  }

  private RefusedException refusal(PriorityClass priority, String payload) {
    try {
      append(priority, payload);
    } catch (CompletionException e) {
      return (RefusedException) e.getCause();
    }
    throw new AssertionError("accepted " + payload);
  }

  private static Entry take(Window window) throws InterruptedException {
    return window.take(Duration.ZERO);
  }

  private static List<String> takeAll(Window window) throws InterruptedException {
    List<String> taken = new ArrayList<>();
    for (Entry entry = take(window); entry != null; entry = take(window)) {
      taken.add(Events.payload(entry.outbound()) + (entry.redelivery() ? " again" : ""));
    }
    return taken;
  }

  @Test
  void givesEventsOfOneClassInTheirOrderWithGrowingIds() throws Exception {
    EntryId first = append(NORMAL, "a");
    EntryId second = append(NORMAL, "b");

    Window window = outbox.openWindow(10);

    assertThat(second).isGreaterThan(first);
    assertThat(takeAll(window)).containsExactly("a", "b");
  }

  @Test
  void sendsTheMoreUrgentClassFirst() throws Exception {
    append(LOW, "low");
    append(NORMAL, "normal");
    append(HIGH, "high");

    assertThat(takeAll(outbox.openWindow(10))).containsExactly("high", "normal", "low");
  }

  @Test
  void givesEachLowerClassAtLeastOneInTen() throws Exception {
    for (int i = 0; i < 100; i++) {
      append(HIGH, "high");
      append(NORMAL, "normal");
      append(LOW, "low");
    }

    List<String> taken = takeAll(outbox.openWindow(300));

    for (int from = 0; from + 10 <= 100; from++) {
      assertThat(taken.subList(from, from + 10)).contains("high", "normal", "low");
    }
    assertThat(taken.subList(0, 100)).filteredOn("high"::equals).hasSizeGreaterThan(70);
  }

  @Test
  void aConfirmedEntryLeavesTheOutboxInAnyOrder() throws Exception {
    append(NORMAL, "a");
    append(NORMAL, "b");
    Window window = outbox.openWindow(10);
    Entry a = take(window);
    Entry b = take(window);

    window.confirm(b.id());
    window.confirm(a.id());

    assertThat(listener.confirmed).containsExactly("b", "a");
    OutboxStatus status = outbox.status();
    assertThat(status.pendingTotal()).isZero();
    assertThat(status.inFlight()).isZero();
    assertThat(status.bytes()).isZero();
    assertThat(status.confirmed()).isEqualTo(2);
  }

  @Test
  void ignoresALateOrRepeatedConfirmation() throws Exception {
    append(NORMAL, "a");
    Window former = outbox.openWindow(10);
    Entry entry = take(former);
    former.close();
    former.confirm(entry.id());
    Window window = outbox.openWindow(10);
    window.confirm(entry.id());

    assertThat(listener.confirmed).isEmpty();
    assertThat(takeAll(window)).containsExactly("a again");

    window.confirm(entry.id());
    window.confirm(entry.id());
    window.confirm(new EntryId(4711));
    assertThat(listener.confirmed).containsExactly("a");
  }

  @Test
  void holdsBackWhenTheWindowIsFull() throws Exception {
    append(NORMAL, "a");
    append(NORMAL, "b");
    append(NORMAL, "c");
    Window window = outbox.openWindow(2);

    Entry a = take(window);
    assertThat(take(window)).isNotNull();
    assertThat(take(window)).isNull();
    window.confirm(a.id());

    assertThat(takeAll(window)).containsExactly("c");
  }

  @Test
  void aNewWindowClosesTheFormerAndGivesTheUnconfirmedFirstInTheOrderOfSending() throws Exception {
    append(LOW, "l1");
    append(NORMAL, "n1");
    append(NORMAL, "n2");
    append(NORMAL, "n3");
    Window former = outbox.openWindow(4);
    Entry n1 = take(former);
    Entry n2 = take(former);
    take(former);
    take(former);
    former.confirm(n2.id());
    append(HIGH, "h1");

    Window window = outbox.openWindow(10);

    assertThat(former.closed()).isTrue();
    assertThat(take(former)).isNull();
    former.confirm(n1.id());
    assertThat(takeAll(window)).containsExactly("n1 again", "n3 again", "l1 again", "h1");
  }

  @Test
  void keepsTheOrderOverSeveralBrokenWindows() throws Exception {
    for (String payload : List.of("a", "b", "c", "d", "e")) {
      append(NORMAL, payload);
    }
    Window first = outbox.openWindow(4);
    for (int i = 0; i < 4; i++) {
      take(first);
    }
    Window second = outbox.openWindow(2);
    take(second);
    Entry b = take(second);
    second.confirm(b.id());

    assertThat(takeAll(outbox.openWindow(10)))
        .containsExactly("a again", "c again", "d again", "e");
  }

  @Test
  void setsARefusedEntryAsideAndRemembersTheLastFew() throws Exception {
    for (int i = 0; i < 12; i++) {
      append(NORMAL, "e" + i);
    }
    Window window = outbox.openWindow(100);
    for (int i = 0; i < 12; i++) {
      window.refuse(take(window).id(), Reason.REFUSED_BY_PLATFORM, "not registered " + i);
    }

    assertThat(listener.lost).hasSize(12).contains("e0 REFUSED_BY_PLATFORM");
    assertThat(outbox.lastSetAside()).hasSize(10);
    assertThat(outbox.lastSetAside().get(9).detail()).isEqualTo("not registered 11");
    assertThat(outbox.status().setAside()).isEqualTo(12);
    assertThat(outbox.status().pendingTotal()).isZero();
  }

  @Test
  void refusesNewEventsWhenFullAndSaysWhy() {
    outbox = outbox(limits(2, FullPolicy.REFUSE_NEW));
    append(NORMAL, "a");
    append(NORMAL, "b");

    RefusedException refusal = refusal(NORMAL, "c");

    assertThat(refusal.reason()).isEqualTo(Reason.OUTBOX_FULL);
    assertThat(refusal.detail()).contains("class normal holds 2 of 2 events");
    assertThat(outbox.status().refused()).isEqualTo(1);
    assertThat(outbox.status().accepted()).isEqualTo(2);
    append(HIGH, "another class has its own limit");
  }

  @Test
  void countsTopicAndPayloadAgainstTheLimitOfBytes() {
    outbox =
        outbox(
            limits(
                new OutboxLimit(
                    100, 2 * (TOPIC_BYTES + 10L), Duration.ZERO, FullPolicy.REFUSE_NEW)));
    append(NORMAL, "1234567890");
    append(NORMAL, "123456789");

    assertThat(refusal(NORMAL, "").reason()).isEqualTo(Reason.OUTBOX_FULL);
    assertThat(outbox.status().bytes()).isEqualTo(2L * TOPIC_BYTES + 19);
  }

  @Test
  void dropsTheOldestThatIsNotInFlight() throws Exception {
    outbox = outbox(limits(3, FullPolicy.DROP_OLDEST));
    append(NORMAL, "a");
    append(NORMAL, "b");
    append(NORMAL, "c");
    Window window = outbox.openWindow(1);
    take(window);

    append(NORMAL, "d");

    assertThat(listener.lost).containsExactly("b EVICTED");
    assertThat(outbox.status().evicted()).isEqualTo(1);
    assertThat(takeAll(outbox.openWindow(10))).containsExactly("a again", "c", "d");
  }

  @Test
  void dropsOldestAlsoAmongThoseOfAClosedWindow() throws Exception {
    outbox = outbox(limits(2, FullPolicy.DROP_OLDEST));
    append(NORMAL, "a");
    append(NORMAL, "b");
    Window window = outbox.openWindow(10);
    takeAll(window);
    window.close();

    append(NORMAL, "c");

    assertThat(listener.lost).containsExactly("a EVICTED");
    assertThat(takeAll(outbox.openWindow(10))).containsExactly("b again", "c");
  }

  @Test
  void refusesEvenWithDropOldestWhenEverythingIsInFlightOrTheEventCanNeverFit() throws Exception {
    outbox =
        outbox(limits(new OutboxLimit(1, TOPIC_BYTES + 5L, Duration.ZERO, FullPolicy.DROP_OLDEST)));
    append(NORMAL, "a");

    assertThat(refusal(NORMAL, "123456").reason()).isEqualTo(Reason.OUTBOX_FULL);
    assertThat(listener.lost).as("nothing gives way for what never fits").isEmpty();

    take(outbox.openWindow(1));
    assertThat(refusal(NORMAL, "b").reason()).isEqualTo(Reason.OUTBOX_FULL);
  }

  @Test
  void dropsAsManyAsALargeEventNeeds() {
    outbox =
        outbox(
            limits(
                new OutboxLimit(
                    100, 3L * (TOPIC_BYTES + 1), Duration.ZERO, FullPolicy.DROP_OLDEST)));
    append(NORMAL, "a");
    append(NORMAL, "b");
    append(NORMAL, "c");

    append(NORMAL, "dd");

    assertThat(listener.lost).containsExactly("a EVICTED", "b EVICTED");
  }

  @Test
  void evictsWhatIsTooOldButNotWhatIsInFlight() throws Exception {
    outbox =
        outbox(limits(new OutboxLimit(100, 100_000, Duration.ofHours(1), FullPolicy.REFUSE_NEW)));
    append(NORMAL, "a");
    append(NORMAL, "b");
    Window window = outbox.openWindow(1);
    Entry a = take(window);
    clock.advance(Duration.ofHours(1));
    assertThat(outbox.status().evicted()).as("exactly the age is not too old").isZero();
    clock.advance(Duration.ofSeconds(1));
    append(NORMAL, "c");

    assertThat(listener.lost).containsExactly("b EVICTED");
    assertThat(outbox.status().oldestAge()).isEqualTo(Duration.ofSeconds(3_601));
    window.confirm(a.id());
    assertThat(takeAll(window)).containsExactly("c");
  }

  @Test
  void aLongAgedBacklogGoesWithoutADeepStack() throws Exception {
    outbox =
        outbox(
            limits(
                new OutboxLimit(200_000, 100_000_000, Duration.ofHours(1), FullPolicy.REFUSE_NEW)));
    for (int i = 0; i < 100_000; i++) {
      append(LOW, "old");
    }
    clock.advance(Duration.ofHours(2));

    assertThat(take(outbox.openWindow(1))).isNull();

    assertThat(outbox.status().evicted()).isEqualTo(100_000);
    assertThat(outbox.status().pendingTotal()).isZero();
  }

  @Test
  void aClockThatJumpsBackEvictsNothing() {
    outbox =
        outbox(limits(new OutboxLimit(100, 100_000, Duration.ofHours(1), FullPolicy.REFUSE_NEW)));
    append(NORMAL, "a");
    clock.advance(Duration.ofDays(-30));

    assertThat(outbox.status().evicted()).isZero();
    assertThat(outbox.status().oldestAge()).isZero();
  }

  @Test
  void lowerLimitsAloneEvictNothing() {
    for (int i = 0; i < 10; i++) {
      append(NORMAL, "e" + i);
    }

    outbox.limits(limits(4, FullPolicy.DROP_OLDEST));
    assertThat(outbox.status().pendingTotal()).isEqualTo(10);
    assertThat(outbox.status().limits().get(NORMAL).maxCount()).isEqualTo(4);

    append(NORMAL, "new");
    assertThat(outbox.status().pendingTotal()).isEqualTo(4);
    assertThat(outbox.status().evicted()).isEqualTo(7);
    assertThat(listener.lost).first().isEqualTo("e0 EVICTED");
  }

  @Test
  void aFailingListenerHarmsNobody() throws Exception {
    StoredOutbox withBadListener = outbox;
    withBadListener.removeListener(listener);
    withBadListener.addListener(
        new OutboxListener() {
          @Override
          public void confirmed(EntryId id, OutboundEvent outbound) {
            throw new IllegalStateException("listener is broken");
          }
        });
    withBadListener.addListener(listener);
    append(NORMAL, "a");
    Window window = outbox.openWindow(1);

    window.confirm(take(window).id());

    assertThat(listener.confirmed).containsExactly("a");
    assertThat(outbox.status().pendingTotal()).isZero();
  }

  @Test
  void aListenerMayCallTheOutbox() throws Exception {
    outbox.addListener(
        new OutboxListener() {
          @Override
          public void confirmed(EntryId id, OutboundEvent outbound) {
            assertThat(outbox.status().pendingTotal()).isZero();
            append(HIGH, "next");
          }
        });
    append(NORMAL, "a");
    Window window = outbox.openWindow(1);
    window.confirm(take(window).id());

    assertThat(takeAll(window)).containsExactly("next");
  }

  @Test
  void aWaitingTakerWakesForAnEventForRoomAndForClosing() throws Exception {
    ExecutorService taker = Executors.newSingleThreadExecutor();
    try {
      Window window = outbox.openWindow(1);
      Future<Entry> waitsForEvent = taker.submit(() -> window.take(LONG));
      append(NORMAL, "a");
      Entry a = waitsForEvent.get(10, TimeUnit.SECONDS);
      assertThat(Events.payload(a.outbound())).isEqualTo("a");

      append(NORMAL, "b");
      Future<Entry> waitsForRoom = taker.submit(() -> window.take(LONG));
      window.confirm(a.id());
      assertThat(waitsForRoom.get(10, TimeUnit.SECONDS)).isNotNull();

      Future<Entry> waitsForClosing = taker.submit(() -> window.take(LONG));
      outbox.openWindow(1);
      assertThat(waitsForClosing.get(10, TimeUnit.SECONDS)).isNull();
    } finally {
      taker.shutdownNow();
    }
  }

  @Test
  void aClosedOutboxRefusesAndItsWindowsAreClosed() throws Exception {
    append(NORMAL, "a");
    Window window = outbox.openWindow(1);
    outbox.close();
    outbox.close();

    assertThat(window.closed()).isTrue();
    assertThat(refusal(NORMAL, "b").reason()).isEqualTo(Reason.OUTBOX_MISSING);
    assertThat(outbox.openWindow(1).closed()).isTrue();
    assertThat(take(outbox.openWindow(1))).isNull();
  }

  /** MQ-27. */
  @Test
  void aWindowHoldsOneToAThousand() {
    assertThatIllegalArgumentException().isThrownBy(() -> outbox.openWindow(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> outbox.openWindow(1_001))
        .withMessageContaining("1 to 1000")
        .withMessageContaining("1001");
    assertThat(outbox.openWindow(1_000).closed()).isFalse();
  }

  @Test
  void anInterruptedTakerSaysSo() {
    Window window = outbox.openWindow(1);
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> window.take(LONG)).isInstanceOf(InterruptedException.class);
  }
}
