/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.api;

import java.util.Objects;

/** Something was not accepted at the door: nothing was stored or sent. */
public final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final String detail;

  /**
   * @param reason the rule that was broken
   * @param detail which value broke it, one line, never a secret
   */
  public RefusedException(Reason reason, String detail) {
    this(reason, detail, null);
  }

  public RefusedException(
      Reason reason, String detail, @org.jspecify.annotations.Nullable Throwable cause) {
    super(reason.describe(detail), cause);
    this.reason = Objects.requireNonNull(reason, "reason");
    this.detail = Objects.requireNonNull(detail, "detail");
  }

  public Reason reason() {
    return reason;
  }

  public String detail() {
    return detail;
  }
}
