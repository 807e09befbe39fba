/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiotp.devkit.kura.finding.Findings;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RewriteGuardTest {

  private final Findings findings = new Findings();
  private final AtomicLong now = new AtomicLong();
  private final RewriteGuard guard = new RewriteGuard(findings, now::get);

  private int allowedOf(int registrations, long pauseMillis) {
    int allowed = 0;
    for (int i = 0; i < registrations; i++) {
      allowed += guard.allows("pid", "factory") ? 1 : 0;
      now.addAndGet(TimeUnit.MILLISECONDS.toNanos(pauseMillis));
    }
    return allowed;
  }

  @Test
  void stopsALoopAndSaysSoOnce() {
    assertThat(allowedOf(200, 5)).isEqualTo(RewriteGuard.ROUNDS - 1);
    assertThat(findings.all()).hasSize(1);
    assertThat(findings.all().get(0)).contains("pid: restarts for ever", "factory");
  }

  @Test
  void registrationsFarApartAreNoLoop() {
    assertThat(allowedOf(200, 3000)).isEqualTo(200);
    assertThat(findings.all()).isEmpty();
  }

  @Test
  void aDeletedInstanceStartsAnew() {
    allowedOf(60, 5);
    guard.forget("pid");
    assertThat(guard.allows("pid", "factory")).isTrue();
  }
}
