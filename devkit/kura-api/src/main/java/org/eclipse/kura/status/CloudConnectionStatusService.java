/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.status;

import org.osgi.annotation.versioning.ProviderType;

/** Shows the state of the component with the highest priority. */
@ProviderType
public interface CloudConnectionStatusService {
  int PRIORITY_CRITICAL = 400;

  int PRIORITY_HIGH = 300;

  int PRIORITY_LOW = 100;

  int PRIORITY_MAX = 2147483647;

  int PRIORITY_MEDIUM = 200;

  int PRIORITY_MIN = -2147483648;

  boolean updateStatus(CloudConnectionStatusComponent component, CloudConnectionStatusEnum status);

  void register(CloudConnectionStatusComponent component);

  void unregister(CloudConnectionStatusComponent component);
}
