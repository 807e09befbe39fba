/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura;

import org.osgi.annotation.versioning.ProviderType;

/** A failure with a {@link KuraErrorCode}; the arguments become part of the message. */
@ProviderType
public class KuraRuntimeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final KuraErrorCode code;
  private final String text;

  public KuraRuntimeException(KuraErrorCode code) {
    this(code, new Object[0]);
  }

  public KuraRuntimeException(KuraErrorCode code, Object... arguments) {
    this.code = code;
    this.text = ErrorText.of(code, arguments);
  }

  public KuraRuntimeException(KuraErrorCode code, Throwable cause, Object... arguments) {
    super(cause);
    this.code = code;
    this.text = ErrorText.of(code, arguments);
  }

  public KuraErrorCode getCode() {
    return code;
  }

  @Override
  public String getMessage() {
    return text;
  }

  @Override
  public String getLocalizedMessage() {
    return text;
  }
}
