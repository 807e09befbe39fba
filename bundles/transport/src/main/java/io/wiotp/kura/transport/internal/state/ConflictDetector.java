/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal.state;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Suspects a second client with the same client id. The platform closes the older of two (MQ-65),
 * and an MQTT 3 client sees a closed socket only (ERR-300); but a healthy connection that the other
 * side closes again and again has hardly another cause. Confined to the loop.
 */
public final class ConflictDetector {
  static final int LOSSES = 3;
  static final Duration WINDOW = Duration.ofMinutes(5);

  /** Longer than the longest usual cycle of two clients that back off, else they speed up again. */
  static final Duration MEMORY = Duration.ofMinutes(20);

  private final Deque<Long> losses = new ArrayDeque<>();
  private boolean suspected;
  private long lastLoss;

  /** An accepted connection was closed by the other side. */
  public void closedByPeer(long nanos) {
    suspected = suspected(nanos);
    lastLoss = nanos;
    losses.addLast(nanos);
    while (nanos - losses.getFirst() > WINDOW.toNanos() || losses.size() > LOSSES) {
      losses.removeFirst();
    }
    suspected |= losses.size() == LOSSES;
  }

  public boolean suspected(long nanos) {
    return suspected && nanos - lastLoss < MEMORY.toNanos();
  }

  public void reset() {
    losses.clear();
    suspected = false;
  }
}
