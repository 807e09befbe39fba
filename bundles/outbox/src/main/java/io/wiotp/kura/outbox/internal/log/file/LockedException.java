/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.log.file;

import java.io.IOException;

/** Somebody else uses the directory. */
public final class LockedException extends IOException {
  private static final long serialVersionUID = 1L;

  public LockedException(String message) {
    super(message);
  }
}
