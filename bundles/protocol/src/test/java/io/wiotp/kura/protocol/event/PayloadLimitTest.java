/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.protocol.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.api.RefusedException;
import org.junit.jupiter.api.Test;

/** MQ-24, MQ-25, REQ-11. */
class PayloadLimitTest {
  private static final String SHORT = "iot-2/evt/status/fmt/json";

  @Test
  void exactlyTheLimitIsTaken() {
    assertThatCode(() -> PayloadLimit.check(SHORT, new byte[131_072])).doesNotThrowAnyException();
    assertThatCode(() -> PayloadLimit.check("t".repeat(200), new byte[131_072]))
        .doesNotThrowAnyException();
    assertThatCode(() -> PayloadLimit.check(SHORT, new byte[0])).doesNotThrowAnyException();
  }

  @Test
  void oneByteMoreIsRefusedWithBothFigures() {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> PayloadLimit.check(SHORT, new byte[131_073]))
        .satisfies(
            e -> {
              assertThat(e.reason()).isEqualTo(Reason.PAYLOAD_TOO_LARGE);
              assertThat(e.detail())
                  .isEqualTo("payload has 131073 bytes, the limit on this topic is 131072");
            });
  }

  @Test
  void theTopicCountsFromItsByte201() {
    String topic = "t".repeat(230);

    assertThat(PayloadLimit.of(topic)).isEqualTo(131_042);
    assertThatCode(() -> PayloadLimit.check(topic, new byte[131_042])).doesNotThrowAnyException();
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> PayloadLimit.check(topic, new byte[131_043]))
        .satisfies(
            e ->
                assertThat(e.detail())
                    .isEqualTo("payload has 131043 bytes, the limit on this topic is 131042"));
  }

  @Test
  void theTopicIsCountedInBytesNotCharacters() {
    assertThat(PayloadLimit.of("ä".repeat(101))).isEqualTo(131_070);
  }

  @Test
  void theLimitIsNeverNegative() {
    assertThat(PayloadLimit.of("t".repeat(200_000))).isZero();
  }
}
