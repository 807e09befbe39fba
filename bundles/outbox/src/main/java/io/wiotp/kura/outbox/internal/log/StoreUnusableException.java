/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.log;

import io.wiotp.kura.api.Reason;
import java.io.IOException;

/** The directory is not one that this store may use. */
final class StoreUnusableException extends IOException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final String detail;

  StoreUnusableException(Reason reason, String detail) {
    super(detail);
    this.reason = reason;
    this.detail = detail;
  }

  Reason reason() {
    return reason;
  }

  String detail() {
    return detail;
  }
}
