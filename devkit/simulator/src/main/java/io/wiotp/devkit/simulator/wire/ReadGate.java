/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.wire;

import io.netty.channel.Channel;
import java.util.HashSet;
import java.util.Set;

/**
 * Holds back what a client sends, by not reading from its socket: the one kind of back-pressure
 * that every client understands (MQ-29). Packets that were read already still come. Used on the
 * event loop only.
 */
public final class ReadGate {
  /** Who may close the gate; it is open when nobody does. */
  public enum Holder {
    /** The client is faster than its quota. */
    RATE,
    /** The client has more unacknowledged publications than it may (MQ-27). */
    WINDOW,
    /** A fault that was asked for. */
    FAULT
  }

  private final Channel channel;
  private final Set<Holder> holders = new HashSet<>();

  ReadGate(Channel channel) {
    this.channel = channel;
  }

  public void hold(Holder holder) {
    if (holders.add(holder)) {
      channel.config().setAutoRead(false);
    }
  }

  public void release(Holder holder) {
    if (holders.remove(holder) && holders.isEmpty()) {
      channel.config().setAutoRead(true);
    }
  }

  public boolean isOpen() {
    return holders.isEmpty();
  }
}
