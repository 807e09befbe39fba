/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.executor;

import org.osgi.annotation.versioning.ProviderType;

/** How a process ended. */
@ProviderType
public interface ExitStatus {
  boolean isSuccessful();

  int getExitCode();
}
