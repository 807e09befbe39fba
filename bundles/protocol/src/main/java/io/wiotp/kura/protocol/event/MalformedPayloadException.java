/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.protocol.event;

import org.jspecify.annotations.Nullable;

/** A payload does not hold what its format promises; the message says what and where. */
public final class MalformedPayloadException extends Exception {
  private static final long serialVersionUID = 1L;

  public MalformedPayloadException(String problem) {
    this(problem, null);
  }

  public MalformedPayloadException(String problem, @Nullable Throwable cause) {
    super(problem, cause);
  }
}
