/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.api;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A moment of a connection's life, fit to be shown to an operator: never holds a secret.
 *
 * @param state where the connection stands
 * @param reason why it stands there; null when there is nothing to explain (connected, first try)
 * @param detail what exactly happened, one line, may be empty
 * @param since when this state was entered, by the wall clock
 * @param retryAt when the next try is due; null unless {@link ConnectionState#BACKING_OFF}
 */
public record ConnectionStatus(
    ConnectionState state,
    @Nullable Reason reason,
    String detail,
    Instant since,
    @Nullable Instant retryAt) {

  public ConnectionStatus {
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(detail, "detail");
    Objects.requireNonNull(since, "since");
  }

  public boolean connected() {
    return state == ConnectionState.CONNECTED;
  }
}
