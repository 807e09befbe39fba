/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.comparison.contestant;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;

/** Waits for a Paho that somebody else drives. */
final class Pending {
  private Pending() {}

  /** Waits until everything is acknowledged; how many were not after a minute. */
  static long await(MqttAsyncClient client) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (client.getInFlightMessageCount() > 0 && System.nanoTime() < end) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
    return client.getInFlightMessageCount();
  }
}
