/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonTest {
  @Test
  void everyCodeIsUsedOnce() {
    assertThat(Arrays.stream(Reason.values()).map(Reason::code)).doesNotHaveDuplicates();
  }

  @Test
  void codesComeInTheirOrder() {
    assertThat(Arrays.stream(Reason.values()).map(Reason::code)).isSorted();
  }

  @ParameterizedTest
  @EnumSource
  void aCodeIsThePrefixAndFourDigits(Reason reason) {
    assertThat(reason.code()).matches("WIOTP-\\d{4}");
  }

  @ParameterizedTest
  @EnumSource
  void aSentenceStartsBigAndHasNoFullStopBecauseADetailMayFollow(Reason reason) {
    assertThat(reason.sentence()).matches("[A-Z][^\\n]*[^.:!?\\s]");
  }

  @ParameterizedTest
  @EnumSource
  void aRemedyIsOneLineOfWholeSentences(Reason reason) {
    assertThat(reason.remedy()).matches("[A-Z][^\\n]*\\.");
  }

  @Test
  void theLineForALogEndsWithTheDetail() {
    assertThat(Reason.HOST_NOT_FOUND.describe("abc123.messaging.example.com"))
        .isEqualTo(
            "WIOTP-0101: The host name of the platform can not be resolved:"
                + " abc123.messaging.example.com");
  }

  @Test
  void withoutDetailTheLineHasNoEmptyTail() {
    assertThat(Reason.OUTBOX_FULL.describe("")).isEqualTo("WIOTP-0405: The outbox is full");
  }

  @Test
  void theStateOfANetworkIsWorthAnotherTryAndATooLargeEventIsNot() {
    assertThat(Reason.CONNECTION_LOST.retryable()).isTrue();
    assertThat(Reason.PAYLOAD_TOO_LARGE.retryable()).isFalse();
  }
}
