/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura;

import org.osgi.annotation.versioning.ProviderType;

/** A metric has a type that cannot be encoded. */
@ProviderType
public class KuraInvalidMetricTypeException extends KuraRuntimeException {
  private static final long serialVersionUID = 1L;

  public KuraInvalidMetricTypeException(Object argument) {
    super(KuraErrorCode.INVALID_METRIC_EXCEPTION, argument);
  }

  public KuraInvalidMetricTypeException(Throwable cause, Object argument) {
    super(KuraErrorCode.INVALID_METRIC_EXCEPTION, cause, argument);
  }
}
