/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.sensors.emission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rate, in virtual time. */
class PaceTest {
  private static final long SECOND = 1_000_000_000L;
  private static final long START =
      Long.MAX_VALUE - 5 * SECOND; // a clock that overflows on the way

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7, 10, 1000, 20_000})
  void anHourHasExactlyItsEventsHoweverLateEachOneIs(int rate) {
    Pace pace = new Pace(rate, START);
    Random lateness = new Random(rate);
    long now = START;
    long events = 0;
    while (now - START < 3600 * SECOND) {
      int due = pace.take(now);
      events += due;
      long wait = Math.max(0, pace.next() - now);
      now += wait + lateness.nextInt((int) (SECOND / 20));
    }

    assertThat(events).isBetween(3600L * rate - rate / 10 - 1, 3600L * rate + rate / 10 + 1);
  }

  @Test
  void theFirstEventIsDueAtOnce() {
    Pace pace = new Pace(10, START);

    assertThat(pace.take(START)).isEqualTo(1);
    assertThat(pace.take(START)).isZero();
    assertThat(pace.next() - START).isEqualTo(SECOND / 10);
  }

  @Test
  void nothingIsDueBeforeItsTimeAndOneAtIt() {
    Pace pace = new Pace(1000, START);
    pace.take(START);
    for (int i = 0; i < 5_000; i++) {
      long next = pace.next();
      assertThat(pace.take(next - 1)).isZero();
      assertThat(pace.take(next)).isEqualTo(1);
    }
  }

  @Test
  void whoWasAsleepGetsOneSecondsEventsAndNoFlood() {
    Pace pace = new Pace(100, START);
    pace.take(START);

    assertThat(pace.take(START + 3600 * SECOND)).isEqualTo(100);
    assertThat(pace.take(START + 3600 * SECOND)).isZero();
    assertThat(pace.take(START + 3601 * SECOND)).isEqualTo(100);
  }

  @Test
  void aRateOfNothingHasNoPace() {
    assertThatThrownBy(() -> new Pace(0, START)).hasMessage("rate must be more than 0 but is 0");
  }
}
