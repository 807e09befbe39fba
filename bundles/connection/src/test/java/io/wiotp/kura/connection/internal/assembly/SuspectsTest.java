/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.internal.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiotp.kura.outbox.EntryId;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who is to blame for a session that broke, and who is not. */
class SuspectsTest {
  private static final EntryId GOOD = new EntryId(1);
  private static final EntryId BAD = new EntryId(2);
  private static final EntryId LATER = new EntryId(3);

  private long now;
  private final Suspects suspects = new Suspects(() -> now);

  private void breakWith(EntryId... inFlight) {
    for (EntryId id : inFlight) {
      suspects.sent(id);
    }
    now += Duration.ofMillis(20).toNanos();
    suspects.sessionBroke();
  }

  @Test
  void oneLossAccusesNobody() {
    breakWith(GOOD, BAD);

    assertThat(suspects.probing()).isFalse();
    assertThat(suspects.acquits(GOOD)).isTrue();
    assertThat(suspects.acquits(BAD)).isTrue();
  }

  @Test
  void aLinkThatBreaksAgainAndAgainButGetsOnAccusesNobody() {
    for (long id = 1; id < 100; id++) {
      breakWith(new EntryId(id));
      suspects.ended(new EntryId(id));
      assertThat(suspects.probing()).isFalse();
    }
  }

  @Test
  @DisplayName("MQ-80 who is alone in flight three times when the session ends is convicted")
  void findsTheGuiltyOne() {
    breakWith(GOOD, BAD, LATER);
    breakWith(GOOD, BAD, LATER);
    assertThat(suspects.probing()).isTrue();

    suspects.sent(GOOD);
    suspects.ended(GOOD);
    breakWith(BAD);
    breakWith(BAD);
    assertThat(suspects.acquits(BAD)).as("two times may be chance").isTrue();
    breakWith(BAD);

    assertThat(suspects.acquits(BAD)).isFalse();
    suspects.ended(BAD);
    assertThat(suspects.probing()).as("the last survivor is still to be tried").isTrue();
    suspects.sent(LATER);
    suspects.ended(LATER);
    assertThat(suspects.probing()).isFalse();
  }

  @Test
  void aSessionThatEndsLongAfterTheEventWasSentIsNotItsFault() {
    breakWith(BAD);
    breakWith(BAD);
    for (int i = 0; i < 10; i++) {
      suspects.sent(BAD);
      now += Suspects.SOON.plusMillis(1).toNanos();
      suspects.sessionBroke();
    }

    assertThat(suspects.acquits(BAD)).isTrue();
  }

  @Test
  void aSessionThatEndsWithNothingInFlightIsNobodysFault() {
    breakWith(BAD);
    breakWith(BAD);
    for (int i = 0; i < 10; i++) {
      breakWith();
    }

    assertThat(suspects.acquits(BAD)).isTrue();
  }

  @Test
  void aConfirmationEndsEverySuspicion() {
    breakWith(BAD);
    breakWith(BAD);
    breakWith(BAD);
    breakWith(BAD);
    suspects.sent(BAD);
    suspects.ended(BAD);

    assertThat(suspects.probing()).isFalse();
    breakWith(LATER);
    assertThat(suspects.acquits(LATER)).isTrue();
  }

  @Test
  void anEndThatWeWantedCountsForNothing() {
    for (int i = 0; i < 10; i++) {
      suspects.sent(GOOD);
      suspects.sessionEnded();
    }

    assertThat(suspects.probing()).isFalse();
    assertThat(suspects.acquits(GOOD)).isTrue();
  }
}
