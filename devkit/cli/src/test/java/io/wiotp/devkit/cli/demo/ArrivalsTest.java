/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.gateway.report.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What counts as received, lost and repeated. */
class ArrivalsTest {
  private final Arrivals arrivals = new Arrivals();

  @Test
  void anEventIsItsDeviceAndNumber() {
    arrivals.add("core/core-0", 1, 5_000);
    arrivals.add("core/core-1", 1, 5_001);
    arrivals.add("core/core-0", 2, 5_002);
    arrivals.add("core/core-0", 2, 5_003);

    assertThat(arrivals.received()).isEqualTo(4);
    assertThat(arrivals.duplicates()).isEqualTo(1);
    assertThat(arrivals.distinct()).isEqualTo(3);
    assertThat(arrivals.devices()).isEqualTo(2);
    assertThat(arrivals.firstMillis()).isEqualTo(5_000);
    assertThat(arrivals.gaps()).isEmpty();
  }

  @Test
  void aNumberLeftOutIsAGapOfItsDevice() {
    arrivals.add("core/core-0", 1, 1);
    arrivals.add("core/core-0", 4, 1);

    assertThat(arrivals.gaps()).isEqualTo(Map.of("core/core-0", 2));
  }

  @Test
  void anEventWithoutANumberProvesNothing() {
    arrivals.addUnreadable();
    arrivals.add("core/core-0", 0, 1);

    assertThat(arrivals.received()).isEqualTo(2);
    assertThat(arrivals.distinct()).isZero();
    assertThat(arrivals.unreadable()).isEqualTo(2);
  }

  @Test
  void whatWasPublishedAndDidNotArriveIsLost() {
    arrivals.add("core/core-0", 1, 11_500);
    arrivals.add("core/core-0", 3, 11_600);
    arrivals.add("core/core-0", 3, 11_700);

    DemoReport report = report(4);

    assertThat(report.lost()).isEqualTo(2);
    assertThat(report.isGood()).isFalse();
    assertThat(Json.line(report.members()))
        .isEqualTo(
            "{\"published\":4,\"received\":3,\"lost\":2,\"duplicates\":1,\"devices\":1,"
                + "\"gatewayStartMs\":1200,\"firstEventMs\":1500,\"rate\":1.5,"
                + "\"bundles\":{\"io.wiotp.kura.api\":\"ACTIVE\"}}");
  }

  @Test
  void allThatArrivedIsGoodAndNothingIsNot() {
    assertThat(report(0).isGood()).as("nothing published").isFalse();
    arrivals.add("core/core-0", 1, 11_500);
    assertThat(report(1).isGood()).isTrue();
    arrivals.add("core/core-0", 1, 11_500);
    assertThat(report(1).isGood()).as("a repetition is no loss").isTrue();
  }

  private DemoReport report(long published) {
    JsonObject gateway =
        new JsonObject()
            .put("published", published)
            .put("bundles", new JsonObject().put("io.wiotp.kura.api", "ACTIVE"));
    return DemoReport.of(gateway, arrivals, new DemoTimes(10_000, 1_200, 2_000));
  }
}
