/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ForecastTest {
  private long now = -3;
  private final Forecast forecast = new Forecast(() -> now);

  private void pass(long seconds) {
    now += Duration.ofSeconds(seconds).toNanos();
  }

  @Test
  void saysWhenTheBacklogWillBeGone() {
    assertThat(forecast.of(1_000, 10, 20)).isEqualTo("empty in about 100 s");
    assertThat(forecast.of(0, 10, 20)).isEqualTo("empty");
  }

  @Test
  void saysThatItGrowsAndHowFast() {
    assertThat(forecast.of(1_000, 30, 10)).isEqualTo("growing by 20.0 per second");
    assertThat(forecast.of(1_000, 30, 0)).isEqualTo("growing by 30.0 per second");
    assertThat(forecast.of(1_000, 0, 0)).isEqualTo("standing still");
  }

  @Test
  void doesNotFlickerNearTheBalance() {
    assertThat(forecast.of(1_000, 120, 100)).startsWith("growing");
    for (int departures = 100; departures <= 130; departures++) {
      assertThat(forecast.of(1_000, 120, departures)).startsWith("growing");
    }
    assertThat(forecast.of(1_000, 120, 133)).startsWith("empty in");
    for (int arrivals = 120; arrivals <= 146; arrivals++) {
      assertThat(forecast.of(1_000, arrivals, 133)).doesNotStartWith("growing");
    }
    assertThat(forecast.of(1_000, 147, 133)).startsWith("growing");
  }

  @Test
  void countsDownWhileTheEstimateHolds() {
    assertThat(forecast.of(1_000, 0, 10)).isEqualTo("empty in about 100 s");
    pass(10);
    assertThat(forecast.of(950, 0, 10)).as("5 s off is within the tolerance").contains(" 90 s");
    pass(10);
    assertThat(forecast.of(900, 0, 8)).as("32 s off is not").contains(" 113 s");
  }
}
