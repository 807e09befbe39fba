/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura;

import org.osgi.annotation.versioning.ProviderType;

/** An answer did not come in time. */
@ProviderType
public class KuraTimeoutException extends KuraException {
  private static final long serialVersionUID = 1L;

  public KuraTimeoutException(String message) {
    super(KuraErrorCode.TIMED_OUT, message);
  }

  public KuraTimeoutException(String message, Throwable cause) {
    super(KuraErrorCode.TIMED_OUT, cause, message);
  }
}
