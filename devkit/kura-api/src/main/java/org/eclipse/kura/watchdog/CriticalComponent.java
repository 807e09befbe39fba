/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.watchdog;

import org.osgi.annotation.versioning.ConsumerType;

/** A component that must report regularly, or the device restarts. */
@ConsumerType
public interface CriticalComponent {
  /** Milliseconds. */
  int getCriticalComponentTimeout();

  String getCriticalComponentName();
}
