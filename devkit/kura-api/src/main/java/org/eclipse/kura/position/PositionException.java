/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.position;

import org.osgi.annotation.versioning.ProviderType;

/** The position cannot be determined. */
@ProviderType
public class PositionException extends Exception {
  private static final long serialVersionUID = 1L;

  public PositionException() {}

  public PositionException(String message) {
    super(message);
  }

  public PositionException(Throwable cause) {
    super(cause);
  }

  public PositionException(String message, Throwable cause) {
    super(message, cause);
  }
}
