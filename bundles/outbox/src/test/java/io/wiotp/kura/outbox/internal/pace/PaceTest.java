/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wiotp.kura.outbox.internal.ManualClock;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PaceTest {
  private final ManualClock clock = new ManualClock();
  private long nanos = Long.MAX_VALUE - 1_000;
  private final Pace pace = new Pace(clock, () -> nanos);

  private static PaceLimit limit(double events, double bytes, int burstSeconds, long day) {
    return new PaceLimit(events, bytes, Duration.ofSeconds(burstSeconds), day);
  }

  private void pass(Duration time) {
    nanos += time.toNanos();
    clock.advance(time);
  }

  @Test
  void nothingWaitsWithoutALimit() {
    for (int i = 0; i < 1_000; i++) {
      assertThat(pace.nanosUntilAllowed()).isZero();
      pace.spend(100_000);
    }
  }

  @Test
  void aBurstLeavesAtOnceAndTheRestAtTheRate() {
    pace.limit(limit(10, 0, 2, 0));
    int sent = 0;
    while (pace.nanosUntilAllowed() == 0) {
      pace.spend(1);
      sent++;
    }
    assertThat(sent).isEqualTo(21);
    assertThat(pace.nanosUntilAllowed()).isEqualTo(Duration.ofMillis(100).toNanos());
    pass(Duration.ofMillis(100));
    assertThat(pace.nanosUntilAllowed()).isZero();
  }

  @Test
  void aLargeEventMakesTheNextOneWaitForItsDebt() {
    pace.limit(limit(0, 1_000, 0, 0));
    assertThat(pace.nanosUntilAllowed()).isZero();
    pace.spend(5_000);
    assertThat(pace.nanosUntilAllowed()).isEqualTo(Duration.ofSeconds(5).toNanos());
  }

  @Property(tries = 200)
  void theMeanRateHoldsWhateverTheSizes(
      @ForAll @Size(min = 20, max = 200) List<@IntRange(min = 1, max = 20_000) Integer> sizes) {
    Pace measured = new Pace(clock, () -> nanos);
    measured.limit(limit(0, 10_000, 1, 0));
    long start = nanos;
    long sum = 0;
    for (int size : sizes) {
      while (measured.nanosUntilAllowed() > 0) {
        nanos += measured.nanosUntilAllowed();
      }
      // All before this one is paid for by now, but for the burst.
      assertThat(sum).isLessThanOrEqualTo((long) ((nanos - start) / 1e9 * 10_000) + 10_001);
      measured.spend(size);
      sum += size;
    }
  }

  @Test
  void theDaysBudgetIsSpentUntilMidnightUtc() {
    pace.limit(limit(0, 0, 1, 1_000));
    pace.spend(999);
    assertThat(pace.nanosUntilAllowed()).isZero();
    pace.spend(1);

    assertThat(pace.budgetIsSpent()).isTrue();
    assertThat(pace.nanosUntilAllowed()).isEqualTo(Duration.ofMinutes(1).toNanos());
    pass(Duration.ofHours(24));
    assertThat(pace.nanosUntilAllowed()).isZero();
    assertThat(pace.spentToday()).isZero();
  }

  @Test
  void aClockThatIsSetBackGivesNoSecondBudget() {
    pace.limit(limit(0, 0, 1, 1_000));
    pace.spend(1_000);
    clock.advance(Duration.ofDays(-2));

    assertThat(pace.budgetIsSpent()).isTrue();
  }

  @Test
  void anotherLimitTakesEffectAtOnce() {
    pace.limit(limit(1, 0, 0, 0));
    pace.spend(1);
    assertThat(pace.nanosUntilAllowed()).isPositive();
    pace.limit(PaceLimit.NONE);
    assertThat(pace.nanosUntilAllowed()).isZero();
  }

  @Test
  void aNegativeLimitIsRefused() {
    assertThatThrownBy(() -> limit(-1, 0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1.0 events/s");
  }
}
