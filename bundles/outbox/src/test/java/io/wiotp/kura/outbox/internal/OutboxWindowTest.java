/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal;

import static io.wiotp.kura.outbox.PriorityClass.HIGH;
import static io.wiotp.kura.outbox.PriorityClass.LOW;
import static io.wiotp.kura.outbox.PriorityClass.NORMAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wiotp.kura.outbox.Entry;
import io.wiotp.kura.outbox.EntryId;
import io.wiotp.kura.outbox.Window;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Windows: what they give again, hold back and wait for. */
@Timeout(30)
class OutboxWindowTest extends OutboxScenario {
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
