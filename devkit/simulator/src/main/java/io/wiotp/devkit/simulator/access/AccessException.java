/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.access;

import io.wiotp.devkit.simulator.session.CloseCode;

/** A client that may not come in. */
public final class AccessException extends Exception {
  private static final long serialVersionUID = 1L;

  private final CloseCode code;

  AccessException(CloseCode code, String detail) {
    super(detail);
    this.code = code;
  }

  /** 180 for credentials and TLS, 169 and 170 for certificates, 188 for the service itself. */
  public CloseCode code() {
    return code;
  }
}
