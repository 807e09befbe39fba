/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiotp.kura.api.Reason;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
  private static final BackoffPolicy POLICY =
      new BackoffPolicy(Duration.ofSeconds(1), Duration.ofSeconds(300), Duration.ofSeconds(30));

  @Test
  void shouldUseTheWholeRangeBelowADoublingCeiling() {
    long[] least = new long[12];
    long[] most = new long[12];
    java.util.Arrays.fill(least, Long.MAX_VALUE);
    for (int seed = 0; seed < 500; seed++) {
      Backoff backoff = new Backoff(new Random(seed));
      for (int i = 0; i < 12; i++) {
        long delay = backoff.next(POLICY, Pace.NORMAL).toMillis();
        least[i] = Math.min(least[i], delay);
        most[i] = Math.max(most[i], delay);
      }
    }
    for (int i = 0; i < 12; i++) {
      long ceiling = Math.min(300_000, 1_000L << i);
      assertThat(most[i]).isBetween(ceiling * 95 / 100, ceiling);
      assertThat(least[i]).isBetween(0L, ceiling * 5 / 100);
    }
  }

  @ParameterizedTest
  @CsvSource({"REFUSED,15,30", "CONFLICT,10,20"})
  void shouldBeginSlowlyWhenTryingAgainIsNoCure(Pace pace, int least, int most) {
    for (int seed = 0; seed < 200; seed++) {
      Backoff backoff = new Backoff(new Random(seed));
      backoff.next(POLICY, Pace.NORMAL);
      assertThat(backoff.next(POLICY, pace))
          .isBetween(Duration.ofSeconds(least), Duration.ofSeconds(most));
      assertThat(backoff.next(POLICY, pace)).isGreaterThanOrEqualTo(Duration.ofSeconds(least));
    }
  }

  @Test
  void shouldNeverExceedTheMaximumHoweverManyFailures() {
    Backoff backoff = new Backoff(new Random(1));
    for (int i = 0; i < 10_000; i++) {
      assertThat(backoff.next(POLICY, Pace.NORMAL)).isBetween(Duration.ZERO, POLICY.maximum());
    }
    backoff.reset();
    assertThat(backoff.next(POLICY, Pace.NORMAL)).isLessThanOrEqualTo(POLICY.initial());
  }

  @Test
  void shouldSlowDownForWhatThePlatformRefuses() {
    assertThat(Pace.of(Reason.NOT_AUTHORIZED)).isEqualTo(Pace.REFUSED);
    assertThat(Pace.of(Reason.CLIENT_ID_IN_USE)).isEqualTo(Pace.CONFLICT);
    assertThat(Pace.of(Reason.HOST_NOT_FOUND)).isEqualTo(Pace.NORMAL);
  }
}
