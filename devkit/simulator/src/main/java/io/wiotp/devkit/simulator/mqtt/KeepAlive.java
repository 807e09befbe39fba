/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.mqtt;

import io.wiotp.devkit.simulator.id.ClientClass;
import io.wiotp.devkit.simulator.id.ClientId;

/** The interval that counts, whatever the client asked for; seconds, 0 for none. */
final class KeepAlive {
  /** MQ-21. */
  private static final int MAX_SHARED_APPLICATION = 3_600;

  /** QS-8. */
  private static final int MAX_QUICKSTART = 2_400;

  private KeepAlive() {}

  static int effective(ClientId client, int wanted) {
    if (client.clientClass() == ClientClass.SHARED_APPLICATION) {
      return capped(wanted, MAX_SHARED_APPLICATION);
    }
    return client.isQuickstart() ? capped(wanted, MAX_QUICKSTART) : wanted;
  }

  private static int capped(int wanted, int limit) {
    return wanted == 0 || wanted > limit ? limit : wanted;
  }
}
