/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal;

import static io.wiotp.kura.outbox.PriorityClass.HIGH;
import static io.wiotp.kura.outbox.PriorityClass.LOW;
import static io.wiotp.kura.outbox.PriorityClass.NORMAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.outbox.Entry;
import io.wiotp.kura.outbox.EntryId;
import io.wiotp.kura.outbox.OutboundEvent;
import io.wiotp.kura.outbox.OutboxListener;
import io.wiotp.kura.outbox.OutboxStatus;
import io.wiotp.kura.outbox.Window;
import io.wiotp.tests.support.ExpectedLogs;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The way of an event from append to its end, and who hears of it. */
@Timeout(30)
class StoredOutboxTest extends OutboxScenario {
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
  void aFailingListenerHarmsNobody(ExpectedLogs logs) throws Exception {
    logs.expectError("outbox listener");
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
}
