/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.mqtt;

/** A connection attempt that is refused. */
final class ConnectException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient ConnectRefusal refusal;

  ConnectException(ConnectRefusal refusal) {
    super(refusal.detail());
    this.refusal = refusal;
  }

  ConnectRefusal refusal() {
    return refusal;
  }
}
