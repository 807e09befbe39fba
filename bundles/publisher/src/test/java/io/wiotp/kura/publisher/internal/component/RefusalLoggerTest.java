/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.publisher.internal.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalLoggerTest {

  @Test
  void namesOfMetricsThatAreLeftOutAreBoundedHoweverMany() {
    LeftOutMetrics leftOut = new LeftOutMetrics("p");
    for (int i = 0; i < 3; i++) {
      List<String> names = new ArrayList<>();
      for (int n = 0; n < LeftOutMetrics.NAMES + 50; n++) {
        names.add("m" + n);
      }
      leftOut.note(names);
    }
    assertThat(leftOut.count()).isEqualTo(3 * (LeftOutMetrics.NAMES + 50));
    assertThat(leftOut.names()).isEqualTo(LeftOutMetrics.NAMES);
  }

  @Test
  void aReasonIsLoggedOnceAMinuteWithTheNumberOfTheOthers() {
    TestClock clock = new TestClock();
    RefusalLogger log = new RefusalLogger("p", clock);
    assertThat(log.due(io.wiotp.kura.api.Reason.ID_INVALID)).isZero();
    for (int i = 0; i < 1000; i++) {
      assertThat(log.due(io.wiotp.kura.api.Reason.ID_INVALID)).isNegative();
    }
    assertThat(log.due(io.wiotp.kura.api.Reason.NOTHING_TO_SEND)).isZero();
    clock.pass(RefusalLogger.QUIET);
    assertThat(log.due(io.wiotp.kura.api.Reason.ID_INVALID)).isEqualTo(1000);
    assertThat(log.due(io.wiotp.kura.api.Reason.ID_INVALID)).isNegative();
  }
}
