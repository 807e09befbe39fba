/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiotp.devkit.simulator.id.ClientId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeepAliveTest {
  @ParameterizedTest(name = "{0} {1}: {2}")
  @DisplayName("MQ-20 MQ-21 QS-8 the interval that counts, by class of client")
  @CsvSource({
    "d:acme01:pump:p07, 0, 0",
    "d:acme01:pump:p07, 65535, 65535",
    "g:acme01:rtu:gw01, 4000, 4000",
    "a:acme01:x, 65535, 65535",
    "A:acme01:x, 0, 3600",
    "A:acme01:x, 1, 1",
    "A:acme01:x:1, 3600, 3600",
    "A:acme01:x:1, 3601, 3600",
    "d:quickstart:pump:p07, 0, 2400",
    "d:quickstart:pump:p07, 2401, 2400",
    "a:quickstart:x, 60, 60"
  })
  void effective(String clientId, int wanted, int expected) throws Exception {
    assertThat(KeepAlive.effective(ClientId.parse(clientId), wanted)).isEqualTo(expected);
  }
}
