/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.outbox.OutboxStatus;
import io.wiotp.kura.outbox.PriorityClass;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReportTest {
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5_000_000_000L);

  private void pass(double seconds) {
    nanos.addAndGet((long) (seconds * 1e9));
  }

  @Test
  void theRateIsTheMeanOfTheSecondsThatAreOver() {
    RateMeter meter = new RateMeter(nanos::get);
    for (int second = 0; second < 20; second++) {
      for (int i = 0; i < 5; i++) {
        meter.mark();
      }
      pass(1);
    }
    assertThat(meter.perSecond()).isEqualTo(5.0);
  }

  @Test
  void theRateFallsToZeroWhenNothingHappensForTenSeconds() {
    RateMeter meter = new RateMeter(nanos::get);
    meter.mark();
    pass(2);
    assertThat(meter.perSecond()).isEqualTo(0.5);
    pass(20);
    assertThat(meter.perSecond()).isZero();
  }

  @Test
  void theRateIsZeroBeforeTheFirstEvent() {
    assertThat(new RateMeter(nanos::get).perSecond()).isZero();
  }

  @Test
  void refusalsAreBoundedHoweverMany() {
    RefusalLog log = new RefusalLog(Clock.systemUTC());
    for (int i = 0; i < 10_000; i++) {
      log.note("p", Reason.ID_INVALID, "x".repeat(5_000));
    }
    assertThat(log.counts()).isEqualTo(Map.of(Reason.ID_INVALID, 10_000L));
    assertThat(log.last()).hasSize(RefusalLog.KEPT);
    assertThat(log.last().get(0).detail()).hasSizeLessThanOrEqualTo(RefusalLog.DETAIL + 1);
  }

  @Test
  void theForecastFollowsFromBacklogAndRate() {
    assertThat(page(7_200, 2.0).lines())
        .containsEntry("Events pending, forecast", "empty in about 60 min")
        .containsEntry("Events pending, oldest", "5 h");
    assertThat(page(7_200, 0).lines()).containsEntry("Events pending, forecast", "standing still");
    assertThat(page(0, 2.0).lines()).containsEntry("Events pending, forecast", "empty");
  }

  @Test
  void aStoreInTroubleIsShown() {
    assertThat(page(1, 0).lines()).containsEntry("Outbox trouble", "WIOTP-0501: no space");
  }

  @Test
  void notificationsThatWereLeftOutAreShownOnlyWhenThereAreAny() {
    assertThat(new StatusPage().notificationsLeftOut(0).lines()).isEmpty();
    assertThat(new StatusPage().notificationsLeftOut(3).lines())
        .containsKey("Notifications left out");
  }

  private static OutboxStatus status(long pending) {
    return new OutboxStatus(
        Map.of(PriorityClass.NORMAL, pending),
        0,
        1,
        Duration.ofHours(5),
        0,
        0,
        0,
        0,
        0,
        Map.of(),
        "WIOTP-0501: no space");
  }

  private StatusPage page(long pending, double departures) {
    return new StatusPage().outbox(status(pending), 0, departures, new Forecast(nanos::get));
  }
}
