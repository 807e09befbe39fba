/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal.state;

import static io.wiotp.kura.api.ConnectionState.BACKING_OFF;
import static io.wiotp.kura.api.ConnectionState.CONNECTED;
import static io.wiotp.kura.api.ConnectionState.CONNECTING;
import static io.wiotp.kura.api.ConnectionState.STOPPED;

import io.wiotp.kura.api.ConnectionState;
import io.wiotp.kura.api.ConnectionStatus;
import io.wiotp.kura.api.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The state of one connection: read from any thread, moved on the loop only. A move that the
 * drawing in {@link io.wiotp.kura.transport.Connection} does not show is a defect and throws.
 */
public final class StateMachine {
  /** STOPPED to STOPPED: still down, for another reason. */
  private static final Map<ConnectionState, Set<ConnectionState>> MOVES =
      Map.of(
          STOPPED, Set.of(STOPPED, CONNECTING),
          CONNECTING, Set.of(CONNECTED, BACKING_OFF, STOPPED),
          CONNECTED, Set.of(BACKING_OFF, STOPPED),
          BACKING_OFF, Set.of(CONNECTING, STOPPED));

  private final Clock clock;
  private final Consumer<ConnectionStatus> listener;
  private volatile ConnectionStatus status;

  public StateMachine(
      Clock clock, Reason reason, String detail, Consumer<ConnectionStatus> listener) {
    this.clock = clock;
    this.listener = listener;
    this.status = new ConnectionStatus(STOPPED, reason, detail, clock.instant(), null);
  }

  public ConnectionStatus status() {
    return status;
  }

  public ConnectionState state() {
    return status.state();
  }

  public void stopped(Reason reason, String detail) {
    transition(STOPPED, reason, detail, null);
  }

  public void connecting() {
    transition(CONNECTING, null, "", null);
  }

  public void connected() {
    transition(CONNECTED, null, "", null);
  }

  public void backingOff(Reason reason, String detail, Duration delay) {
    transition(BACKING_OFF, reason, detail, clock.instant().plus(delay));
  }

  private void transition(
      ConnectionState to, @Nullable Reason reason, String detail, @Nullable Instant retryAt) {
    ConnectionStatus from = status;
    if (!MOVES.getOrDefault(from.state(), Set.of()).contains(to)) {
      throw new IllegalStateException("No way from " + from.state() + " to " + to);
    }
    ConnectionStatus now = new ConnectionStatus(to, reason, detail, clock.instant(), retryAt);
    status = now;
    listener.accept(now);
  }
}
