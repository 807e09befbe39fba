/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.status;

import org.osgi.annotation.versioning.ConsumerType;

/** A component whose connection state may be shown at the device. */
@ConsumerType
public interface CloudConnectionStatusComponent {
  int getNotificationPriority();

  CloudConnectionStatusEnum getNotificationStatus();

  void setNotificationStatus(CloudConnectionStatusEnum status);
}
