/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.buffer.Buffer;
import io.wiotp.devkit.simulator.id.DeviceKey;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private static final Instant START = Instant.parse("2026-01-31T12:00:00.123Z");

  private final Ledger ledger = new Ledger();

  @Test
  void aWholeRowIsComplete() {
    ledger.watchSequence(SequenceRule.perDevice("/d/seq"));
    for (int i = 1; i <= 5_000; i++) {
      numbered("a", "e", i);
    }
    SequenceReport row = ledger.sequence("t", "a");
    assertThat(row.isComplete(1, 5_000)).isTrue();
    assertThat(row.isOrdered()).isTrue();
    assertThat(row.duplicates()).isZero();
    assertThat(row.isComplete(1, 4_999)).isFalse();
    assertThat(row.isComplete(0, 5_000)).isFalse();
  }

  @Test
  void gapsDuplicatesAndDisorderAreToldApart() {
    ledger.watchSequence(SequenceRule.perDevice("/d/seq"));
    for (int number : new int[] {1, 2, 5, 2, 4, 5, 9}) {
      numbered("a", "e", number);
    }
    assertThat(ledger.sequence("t", "a"))
        .isEqualTo(new SequenceReport(new DeviceKey("t", "a"), "", 7, 2, 1, 4, 1, 9));
    assertThat(ledger.summary().missing()).isEqualTo(4);
    assertThat(ledger.summary().duplicates()).isEqualTo(2);
    assertThat(ledger.summary().outOfOrder()).isEqualTo(1);
  }

  @Test
  void rowsBelongToDevicesOrToTheirEventIds() {
    ledger.watchSequence(SequenceRule.perEventId("/d/seq"));
    numbered("a", "x", 1);
    numbered("a", "y", 1);
    numbered("b", "x", 1);
    assertThat(ledger.sequences()).hasSize(3).allMatch(row -> row.isComplete(1, 1));
    assertThat(ledger.sequence("t", "a", "y").arrived()).isEqualTo(1);
    assertThat(ledger.sequence("t", "a", "z").arrived()).isZero();
    assertThat(ledger.sequence("t", "a", "z").isComplete(0, 0)).isFalse();
  }

  @Test
  void whatHasNoNumberIsCountedAsSuch() {
    ledger.watchSequence(SequenceRule.perDevice("/d/seq"));
    for (String payload :
        List.of("", "no json", "{\"d\":{}}", "{\"d\":{\"seq\":\"1\"}}", "{\"d\":{\"seq\":1.5}}")) {
      event("a", "e", payload);
    }
    event("a", "e", "[".repeat(100_000));
    assertThat(ledger.summary().withoutNumber()).isEqualTo(6);
    assertThat(ledger.sequence("t", "a").arrived()).isZero();
    assertThat(ledger.events("t", "a")).isEqualTo(6);
  }

  @Test
  void numbersAtTheEndsOfTheirRangeDoNoHarm() {
    ledger.watchSequence(SequenceRule.perDevice("/n"));
    event("a", "e", "{\"n\":9223372036854775807}");
    event("a", "e", "{\"n\":9223372036854775806}");
    event("a", "e", "{\"n\":9223372036854775808}");
    assertThat(ledger.sequence("t", "a").arrived()).isEqualTo(2);
    assertThat(ledger.sequence("t", "a").missing()).isZero();
    assertThat(ledger.summary().withoutNumber()).isEqualTo(1);
    assertThat(ledger.entries(0, 10).get(1).sequence()).isEqualTo(Long.MAX_VALUE - 1);
  }

  @Test
  void aRowOfHolesStaysBounded() {
    ledger.watchSequence(SequenceRule.perDevice("/d/seq"));
    for (int i = 0; i < 70_000; i++) {
      numbered("a", "e", 2 * i);
    }
    assertThat(ledger.sequence("t", "a").missing()).isEqualTo(69_999);
  }

  @Test
  void samePayloadsAreFoundWithinTheWindow() {
    ledger.watchPayloads(2);
    event("a", "e", "1");
    event("a", "e", "1");
    event("b", "e", "1");
    event("a", "f", "1");
    event("a", "e", "1");
    assertThat(ledger.summary().samePayloads()).isEqualTo(1);
    assertThatThrownBy(() -> ledger.watchPayloads(-1)).hasMessageContaining("-1");
  }

  @Test
  void entriesAreListedInTheOrderOfArrival() {
    ledger.watchSequence(SequenceRule.perDevice("/d/seq"));
    int count = 3 * EventBlock.CAPACITY + 17;
    for (int i = 1; i <= count; i++) {
      numbered(i % 2 == 0 ? "a" : "b", "e" + i % 3, i);
    }
    long position = 0;
    for (List<LedgerEntry> page = ledger.entries(0, 1_000);
        !page.isEmpty();
        page = ledger.entries(position, 1_000)) {
      for (LedgerEntry entry : page) {
        position++;
        assertThat(entry)
            .isEqualTo(
                new LedgerEntry(
                    position,
                    START.plusMillis(position),
                    "d:acme01:t:" + (position % 2 == 0 ? "a" : "b"),
                    new DeviceKey("t", position % 2 == 0 ? "a" : "b"),
                    "e" + position % 3,
                    "json",
                    position));
      }
    }
    assertThat(position).isEqualTo(count);
    assertThat(ledger.entries(count, 10)).isEmpty();
    assertThat(ledger.entries(count + 5_000L, 10)).isEmpty();
    assertThat(ledger.entries(Long.MAX_VALUE - 1, 10)).isEmpty();
  }

  @Test
  void tenMillionEventsTakeAFewBytesEach() {
    int count = 10_000_000;
    Buffer payload = Buffer.buffer("{}");
    DeviceKey[] devices = new DeviceKey[100];
    for (int i = 0; i < devices.length; i++) {
      devices[i] = new DeviceKey("t", "device-" + i);
    }
    for (int i = 0; i < count; i++) {
      ledger.event(
          new RecentEvent(
              START.plusMillis(i / 10),
              "acme01",
              "g:acme01:rtu:gw",
              devices[i % devices.length],
              "e",
              "json",
              payload));
    }
    LedgerSummary summary = ledger.summary();
    assertThat(summary.events()).isEqualTo(count);
    assertThat(summary.lastPosition()).isEqualTo(count);
    assertThat((double) summary.bytes() / count).isLessThan(8);
    assertThat(ledger.entries(count - 1, 10))
        .singleElement()
        .satisfies(last -> assertThat(last.device().deviceId()).isEqualTo("device-99"));
  }

  @Test
  void resetForgetsButWatchesOn() {
    ledger.watchSequence(SequenceRule.perDevice("/d/seq"));
    numbered("a", "e", 1);
    ledger.refused(180);
    ledger.command();
    ledger.discarded();
    ledger.reset();
    assertThat(ledger.events()).isZero();
    assertThat(ledger.commands()).isZero();
    assertThat(ledger.refusals(180)).isZero();
    assertThat(ledger.discardedMessages()).isZero();
    assertThat(ledger.recent()).isEmpty();
    assertThat(ledger.entries(0, 10)).isEmpty();
    numbered("a", "e", 1);
    assertThat(ledger.sequence("t", "a").duplicates()).isZero();
    assertThat(ledger.entries(0, 10)).hasSize(1);
  }

  @Test
  void aPointerThatIsNoneIsRefused() {
    assertThatThrownBy(() -> SequenceRule.perDevice("d.seq")).hasMessageContaining("'d.seq'");
    assertThatThrownBy(() -> ledger.entries(0, 0)).hasMessageContaining("limit");
  }

  private void numbered(String device, String eventId, long number) {
    event(device, eventId, "{\"ts\":1,\"d\":{\"x\":[1,2],\"seq\":" + number + "}}");
  }

  private void event(String device, String eventId, String payload) {
    ledger.event(
        new RecentEvent(
            START.plusMillis(ledger.events() + 1),
            "acme01",
            "d:acme01:t:" + device,
            new DeviceKey("t", device),
            eventId,
            "json",
            Buffer.buffer(payload)));
  }
}
