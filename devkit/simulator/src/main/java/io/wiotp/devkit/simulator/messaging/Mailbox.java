/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.messaging;

import io.vertx.core.buffer.Buffer;
import io.wiotp.devkit.simulator.session.Outlet;
import io.wiotp.devkit.simulator.session.Session;
import org.jspecify.annotations.Nullable;

/**
 * Where commands wait between the requests of one client for one filter. From the first request on
 * it keeps what comes with a quality of service above 0, like a durable session (the platform
 * documents no more than that a command may be "available"). Used on the event loop only.
 */
final class Mailbox implements Outlet {
  private final Session session;
  private @Nullable Taker taker;

  /** A request that waits. */
  interface Taker {
    void take(@Nullable String topic, Buffer payload);
  }

  Mailbox(Session session) {
    this.session = session;
  }

  Session session() {
    return session;
  }

  /** Gives the next command to a request, now or when it comes; an earlier request gets none. */
  void serve(Taker next) {
    giveUp();
    taker = next;
    session.attach(this);
  }

  /** The request that waits gets none. */
  void giveUp() {
    Taker waiting = take();
    if (waiting != null) {
      waiting.take(null, Buffer.buffer());
    }
  }

  /** The request that waits is gone. */
  void abandon() {
    take();
  }

  boolean isServing(Taker candidate) {
    return taker == candidate;
  }

  @Override
  public boolean send(String topic, Buffer payload, boolean retain) {
    Taker waiting = take();
    if (waiting != null) {
      waiting.take(topic, payload);
    }
    return waiting != null;
  }

  @Override
  public void send(
      String topic, Buffer payload, int qos, boolean duplicate, boolean retain, int packetId) {
    Taker waiting = take();
    if (waiting != null) {
      session.acknowledged(packetId);
      waiting.take(topic, payload);
    }
  }

  @Override
  public void release(int packetId) {
    session.completed(packetId);
  }

  private @Nullable Taker take() {
    Taker waiting = taker;
    taker = null;
    session.detach();
    return waiting;
  }
}
