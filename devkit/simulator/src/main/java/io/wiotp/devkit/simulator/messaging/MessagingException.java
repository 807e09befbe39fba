/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.messaging;

import io.wiotp.devkit.simulator.session.CloseCode;
import org.jspecify.annotations.Nullable;

/** A request that is answered with an error (HTTP-8). */
final class MessagingException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final @Nullable CloseCode code;

  private MessagingException(int status, @Nullable CloseCode code, String text) {
    super(text);
    this.status = status;
    this.code = code;
  }

  static MessagingException of(int status, String text) {
    return new MessagingException(status, null, text);
  }

  static MessagingException forbidden(CloseCode code) {
    return new MessagingException(403, code, code.reason());
  }

  static MessagingException notAvailable(CloseCode code) {
    return new MessagingException(503, code, code.reason());
  }

  int status() {
    return status;
  }

  /** Why, for the ledger; null if it is only the request that is wrong. */
  @Nullable CloseCode code() {
    return code;
  }
}
