/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConnectionStatusTest {
  private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

  @ParameterizedTest
  @EnumSource
  void isConnectedInThatStateAlone(ConnectionState state) {
    ConnectionStatus status = new ConnectionStatus(state, null, "", NOW, null);

    assertThat(status.connected()).isEqualTo(state == ConnectionState.CONNECTED);
  }

  @Test
  void stateDetailAndTimeAreAlwaysThere() {
    assertThatNullPointerException()
        .isThrownBy(() -> new ConnectionStatus(null, null, "", NOW, null))
        .withMessage("state");
    assertThatNullPointerException()
        .isThrownBy(() -> new ConnectionStatus(ConnectionState.STOPPED, null, null, NOW, null))
        .withMessage("detail");
    assertThatNullPointerException()
        .isThrownBy(() -> new ConnectionStatus(ConnectionState.STOPPED, null, "", null, null))
        .withMessage("since");
  }
}
