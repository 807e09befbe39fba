/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.cloudconnection.request;

/** Keys of the context of a request; their names are the keys. */
public enum RequestHandlerContextConstants {
  TENANT_ID,
  DEVICE_ID,
  NOTIFICATION_PUBLISHER_PID
}
