/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura;

import org.osgi.annotation.versioning.ProviderType;

/** The operation needs a connection, and there is none. */
@ProviderType
public class KuraNotConnectedException extends KuraException {
  private static final long serialVersionUID = 1L;

  public KuraNotConnectedException(Object argument) {
    super(KuraErrorCode.NOT_CONNECTED, argument);
  }

  public KuraNotConnectedException(Throwable cause, Object argument) {
    super(KuraErrorCode.NOT_CONNECTED, cause, argument);
  }
}
