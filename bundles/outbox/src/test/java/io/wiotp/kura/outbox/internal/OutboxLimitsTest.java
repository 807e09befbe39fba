/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal;

import static io.wiotp.kura.outbox.PriorityClass.HIGH;
import static io.wiotp.kura.outbox.PriorityClass.LOW;
import static io.wiotp.kura.outbox.PriorityClass.NORMAL;
import static io.wiotp.kura.outbox.internal.Events.TOPIC_BYTES;
import static io.wiotp.kura.outbox.internal.Events.limits;
import static org.assertj.core.api.Assertions.assertThat;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.api.RefusedException;
import io.wiotp.kura.outbox.Entry;
import io.wiotp.kura.outbox.OutboxLimit;
import io.wiotp.kura.outbox.OutboxLimit.FullPolicy;
import io.wiotp.kura.outbox.Window;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a full outbox, age and changed limits do to events. */
@Timeout(30)
class OutboxLimitsTest extends OutboxScenario {
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
  void makesRoomAlsoAmongThoseThatHaveToBeReadFirst() {
    for (int i = 0; i < 200; i++) {
      append(NORMAL, "e" + i);
    }
    outbox.limits(limits(3, FullPolicy.DROP_OLDEST));

    append(NORMAL, "new");

    assertThat(outbox.status().pendingTotal()).as("more than one read-ahead goes").isEqualTo(3);
    assertThat(outbox.status().evicted()).isEqualTo(198);
  }

  @Test
  void agedEventsThatHaveToBeReadFirstAreNotInTheWay() {
    outbox =
        outbox(limits(new OutboxLimit(200, 100_000, Duration.ofHours(1), FullPolicy.REFUSE_NEW)));
    for (int i = 0; i < 200; i++) {
      append(NORMAL, "e" + i);
    }
    outbox.limits(
        limits(new OutboxLimit(100, 100_000, Duration.ofHours(1), FullPolicy.REFUSE_NEW)));
    clock.advance(Duration.ofHours(2));

    append(NORMAL, "new");

    assertThat(outbox.status().pendingTotal()).isEqualTo(1);
    assertThat(outbox.status().evicted()).isEqualTo(200);
  }
}
