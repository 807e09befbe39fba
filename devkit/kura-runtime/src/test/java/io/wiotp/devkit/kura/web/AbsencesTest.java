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

class AbsencesTest {

  private final Findings findings = new Findings();
  private final AtomicLong now = new AtomicLong();
  private final Absences absences = new Absences(findings, now::get);

  private void note(boolean missing) {
    absences.note("pid", missing, () -> "pid is missing");
  }

  @Test
  void whatComesWithinASecondWasNeverMissing() {
    note(true);
    now.addAndGet(TimeUnit.MILLISECONDS.toNanos(900));
    note(true);
    note(false);
    now.addAndGet(TimeUnit.SECONDS.toNanos(9));
    note(true);
    assertThat(findings.all()).isEmpty();
  }

  @Test
  void whatStaysAwayIsAFinding() {
    note(true);
    now.addAndGet(TimeUnit.SECONDS.toNanos(2));
    note(true);
    assertThat(findings.all()).containsExactly("pid is missing");
  }
}
