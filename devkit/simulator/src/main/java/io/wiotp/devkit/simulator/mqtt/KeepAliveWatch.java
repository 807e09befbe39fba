/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.mqtt;

import java.util.concurrent.TimeUnit;

/**
 * Tells a connection that went silent from one that the client closed (MQ-22). The listener itself
 * closes after one and a half times the interval; this only knows why. Real time, not the
 * simulator's clock: sockets do not follow that.
 */
final class KeepAliveWatch {
  private final long allowedNanos;
  private long lastSeen = System.nanoTime();

  KeepAliveWatch(int keepAliveSeconds) {
    this.allowedNanos = TimeUnit.SECONDS.toNanos(keepAliveSeconds);
  }

  /** Handles a packet and notes that one came. */
  void seen(Runnable handling) {
    lastSeen = System.nanoTime();
    handling.run();
  }

  boolean isOverdue() {
    return allowedNanos > 0 && System.nanoTime() - lastSeen > allowedNanos + allowedNanos / 3;
  }
}
