/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura;

import org.osgi.annotation.versioning.ProviderType;

/** A connection could not be established. */
@ProviderType
public class KuraConnectException extends KuraException {
  private static final long serialVersionUID = 1L;

  public KuraConnectException(Object argument) {
    super(KuraErrorCode.CONNECTION_FAILED, argument);
  }

  public KuraConnectException(Throwable cause, Object argument) {
    super(KuraErrorCode.CONNECTION_FAILED, cause, argument);
  }
}
