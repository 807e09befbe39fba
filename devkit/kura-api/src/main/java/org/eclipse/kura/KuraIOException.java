/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura;

import org.osgi.annotation.versioning.ProviderType;

/** Reading or writing failed. */
@ProviderType
public class KuraIOException extends KuraException {
  private static final long serialVersionUID = 1L;

  public KuraIOException(Object argument) {
    super(KuraErrorCode.IO_ERROR, argument);
  }

  public KuraIOException(Throwable cause, Object argument) {
    super(KuraErrorCode.IO_ERROR, cause, argument);
  }
}
