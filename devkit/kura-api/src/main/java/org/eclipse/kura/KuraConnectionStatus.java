/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura;

import org.osgi.annotation.versioning.ProviderType;

/** States of a connection. */
@ProviderType
public class KuraConnectionStatus {
  public static final int NEVERCONNECTED = -1;
  public static final int DISCONNECTED = 0;
  public static final int CONNECTING = 1;
  public static final int CONNECTED = 2;
  public static final int DISCONNECTING = 3;

  public KuraConnectionStatus() {}
}
