/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura;

import org.osgi.annotation.versioning.ProviderType;

/** An operating-system process failed. */
@ProviderType
public class KuraProcessExecutionErrorException extends KuraException {
  private static final long serialVersionUID = 1L;

  public KuraProcessExecutionErrorException(Object argument) {
    super(KuraErrorCode.PROCESS_EXECUTION_ERROR, argument);
  }

  public KuraProcessExecutionErrorException(Throwable cause, Object argument) {
    super(KuraErrorCode.PROCESS_EXECUTION_ERROR, cause, argument);
  }
}
