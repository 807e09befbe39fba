/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.publisher.internal.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.wiotp.tests.support.ExpectedLogs;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class GuardTest {
  // Shortly before the clock overflows.
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
  private final Guard guard = new Guard("c", nanos::get);

  @Test
  void aListenerThatAlwaysFailsIsLoggedOnceAMinute() {
    assertThat(guard.due()).isZero();
    nanos.addAndGet(Guard.QUIET.toNanos() - 1);
    assertThat(guard.due()).isNegative();
    assertThat(guard.due()).isNegative();
    nanos.addAndGet(1);
    assertThat(guard.due()).isEqualTo(2);
    assertThat(guard.due()).isNegative();
  }

  @Test
  void theFailureOfAListenerStaysHere(ExpectedLogs logs) {
    logs.expectError("a listener failed");
    assertThatCode(
            () -> {
              guard.run(
                  () -> {
                    throw new IllegalStateException("listener");
                  });
              guard.run(
                  () -> {
                    throw new NoClassDefFoundError("its bundle is gone");
                  });
            })
        .doesNotThrowAnyException();
  }
}
