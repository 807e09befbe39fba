/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.log.listener;

import org.eclipse.kura.log.LogEntry;
import org.osgi.annotation.versioning.ConsumerType;

/** Receives log entries. */
@ConsumerType
public interface LogListener {
  void newLogEntry(LogEntry logEntry);
}
