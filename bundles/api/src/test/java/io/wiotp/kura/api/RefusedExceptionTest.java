/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class RefusedExceptionTest {
  @Test
  void tellsReasonDetailAndBothInOneLine() {
    RefusedException refused = new RefusedException(Reason.ID_INVALID, "device id is empty");

    assertThat(refused.reason()).isEqualTo(Reason.ID_INVALID);
    assertThat(refused.detail()).isEqualTo("device id is empty");
    assertThat(refused)
        .hasMessage("WIOTP-0402: An id breaks the rule of the platform: device id is empty")
        .hasNoCause();
  }

  @Test
  void keepsTheCause() {
    IOException cause = new IOException("disk is full");

    assertThat(new RefusedException(Reason.STORE_FAILED, "", cause))
        .hasCause(cause)
        .hasMessage("WIOTP-0501: The outbox can not write");
  }

  @Test
  void aRefusalWithoutReasonIsADefect() {
    assertThatNullPointerException().isThrownBy(() -> new RefusedException(null, "detail"));
  }
}
