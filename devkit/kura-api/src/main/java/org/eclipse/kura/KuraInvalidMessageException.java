/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura;

import org.osgi.annotation.versioning.ProviderType;

/** A message has no valid form. */
@ProviderType
public class KuraInvalidMessageException extends KuraRuntimeException {
  private static final long serialVersionUID = 1L;

  public KuraInvalidMessageException(Object argument) {
    super(KuraErrorCode.INVALID_MESSAGE_EXCEPTION, argument);
  }

  public KuraInvalidMessageException(Throwable cause) {
    super(KuraErrorCode.INVALID_MESSAGE_EXCEPTION, cause);
  }

  public KuraInvalidMessageException(Throwable cause, Object argument) {
    super(KuraErrorCode.INVALID_MESSAGE_EXCEPTION, cause, argument);
  }
}
