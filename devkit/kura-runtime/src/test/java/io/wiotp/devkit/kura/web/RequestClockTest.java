/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiotp.devkit.kura.finding.Findings;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RequestClockTest {

  private final Findings findings = new Findings();
  private final AtomicLong now = new AtomicLong();
  private final RequestClock clock = new RequestClock(findings, now::get);

  private void callThatTakes(long millis) throws Exception {
    clock.timed("pid getInfo()", () -> now.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis)));
  }

  @Test
  void forgivesOneSlowCallBecauseTheFirstLoadsClasses() throws Exception {
    callThatTakes(500);
    callThatTakes(100);
    assertThat(findings.all()).isEmpty();
    callThatTakes(101);
    assertThat(findings.all()).hasSize(1);
  }

  @Test
  void forgivesNoCallOfMoreThanASecond() throws Exception {
    callThatTakes(1001);
    assertThat(findings.all().get(0)).contains("pid getInfo()", "more than 100 ms");
  }
}
