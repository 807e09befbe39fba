/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.internal.endpoint;

import io.wiotp.kura.api.ConnectionState;
import io.wiotp.kura.api.ConnectionStatus;
import io.wiotp.kura.api.Reason;
import io.wiotp.kura.connection.internal.assembly.ConnectionAssembly;
import java.time.Duration;
import org.eclipse.kura.KuraConnectException;

/**
 * What Connect and Disconnect in the web console mean. They run on its request thread, so they wait
 * for a short while only.
 */
final class ManualControl {
  /** Long enough for TLS over a slow modem, short enough for a person. */
  static final Duration CONNECT = Duration.ofSeconds(10);

  private static final Duration DISCONNECT = Duration.ofSeconds(2);

  private final ConnectionAssembly assembly;
  private final Duration patience;

  /**
   * @param patience the longest wait for the outcome of a connect
   */
  ManualControl(ConnectionAssembly assembly, Duration patience) {
    this.assembly = assembly;
    this.patience = patience;
  }

  /**
   * Returns when connected.
   *
   * @throws KuraConnectException with reason and remedy; trying goes on nevertheless, unless a
   *     person has to change something first
   */
  void connect() throws KuraConnectException {
    ConnectionStatus status;
    try {
      status = assembly.connect(patience);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KuraConnectException(e, "interrupted while connecting; trying goes on");
    }
    if (!status.connected()) {
      throw new KuraConnectException(explain(status));
    }
  }

  private String explain(ConnectionStatus status) {
    Reason reason = status.reason();
    if (reason == null || status.state() == ConnectionState.CONNECTING) {
      return Reason.CONNECT_TIMED_OUT.describe(
          "no answer within " + patience.toMillis() + " ms, trying goes on");
    }
    return reason.describe(status.detail()) + ". " + reason.remedy();
  }

  /** Returns when it is down, or soon after. */
  void disconnect() {
    try {
      assembly.disconnect(DISCONNECT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
