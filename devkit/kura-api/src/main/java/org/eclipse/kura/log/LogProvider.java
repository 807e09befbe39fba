/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.log;

import org.eclipse.kura.log.listener.LogListener;
import org.osgi.annotation.versioning.ProviderType;

/** Hands log entries to registered listeners. */
@ProviderType
public interface LogProvider {
  void registerLogListener(LogListener listener);

  void unregisterLogListener(LogListener listener);
}
