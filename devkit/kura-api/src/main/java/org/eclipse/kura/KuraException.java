/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura;

import org.osgi.annotation.versioning.ProviderType;

/** A failure with a {@link KuraErrorCode}; the arguments become part of the message. */
@ProviderType
public class KuraException extends Exception {
  private static final long serialVersionUID = 1L;

  private final KuraErrorCode code;
  private final String text;

  public KuraException(KuraErrorCode code) {
    this(code, new Object[0]);
  }

  public KuraException(KuraErrorCode code, Object... arguments) {
    this.code = code;
    this.text = ErrorText.of(code, arguments);
  }

  public KuraException(KuraErrorCode code, Throwable cause, Object... arguments) {
    super(cause);
    this.code = code;
    this.text = ErrorText.of(code, arguments);
  }

  public static KuraException internalError(Throwable cause) {
    return new KuraException(KuraErrorCode.INTERNAL_ERROR, cause);
  }

  public static KuraException internalError(Throwable cause, String message) {
    return new KuraException(KuraErrorCode.INTERNAL_ERROR, cause, message);
  }

  public static KuraException internalError(String message) {
    return new KuraException(KuraErrorCode.INTERNAL_ERROR, message);
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
