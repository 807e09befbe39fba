/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.system;

import org.osgi.annotation.versioning.ProviderType;

/** Reboots the device and tells its uptime. */
@ProviderType
public interface SystemAdminService {
  /** Milliseconds as a decimal number. */
  String getUptime();

  /** A failure is not reported. */
  void reboot();

  void sync();
}
