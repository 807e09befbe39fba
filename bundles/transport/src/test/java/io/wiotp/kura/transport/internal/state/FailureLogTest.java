/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal.state;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.wiotp.kura.api.Reason;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

class FailureLogTest {
  private final Logger logger = mock(Logger.class);
  private final FailureLog log = new FailureLog(logger, "pid", "g:o:t:d");

  private void fail(Reason reason, int times) {
    for (int i = 0; i < times; i++) {
      log.failed(reason, "detail", Duration.ofSeconds(1));
    }
  }

  private void verifyWarnings(int count) {
    verify(logger, times(count)).warn(anyString(), any(Object[].class));
  }

  private void verifyInfos(int count) {
    verify(logger, times(count)).info(anyString(), any(Object[].class));
  }

  @Test
  void shouldWriteOneLineForEachChangeOfReason() {
    fail(Reason.HOST_NOT_FOUND, 5);
    fail(Reason.CONNECTION_REFUSED, 5);
    fail(Reason.HOST_NOT_FOUND, 5);

    verifyWarnings(3);
    verifyInfos(0);
  }

  @Test
  void shouldRepeatTheSameReasonEachTwentiethTimeOnly() {
    fail(Reason.HOST_NOT_FOUND, 101);

    verifyWarnings(1);
    verifyInfos(5);
  }

  @Test
  void shouldNotWriteALineForEachConnectOfAConnectionThatFlaps() {
    for (int i = 0; i < 19; i++) {
      log.connected("ssl://host:8883", false);
      fail(Reason.CONNECTION_LOST, 1);
    }
    verifyWarnings(1);
    verifyInfos(2); // the first two connects
    log.stable();
    fail(Reason.CONNECTION_LOST, 1);
    verifyWarnings(2);
  }
}
