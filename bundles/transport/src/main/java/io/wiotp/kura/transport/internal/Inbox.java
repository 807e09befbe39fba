/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal;

import io.wiotp.kura.transport.ConnectionListener;
import io.wiotp.kura.transport.InboundMessage;
import io.wiotp.kura.transport.internal.loop.Loop;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands messages from the MQTT client's thread to the listener, in order, without waiting. Bounded:
 * a flood is refused and not acknowledged, so that a broker which keeps the session sends it again.
 */
final class Inbox {
  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
  static final int MAX_WAITING = 1_000;

  private final Loop loop;
  private final String clientId;
  private final ConnectionListener listener;
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private volatile boolean closed;

  Inbox(Loop loop, String clientId, ConnectionListener listener) {
    this.loop = loop;
    this.clientId = clientId;
    this.listener = listener;
  }

  void offer(InboundMessage message) {
    if (waiting.incrementAndGet() > MAX_WAITING) {
      waiting.decrementAndGet();
      if (refused.getAndIncrement() % MAX_WAITING == 0) {
        LOG.warn("{} gets messages faster than they are handled, {} refused", clientId, refused);
      }
      return;
    }
    loop.execute(() -> deliver(message));
  }

  private void deliver(InboundMessage message) {
    waiting.decrementAndGet();
    if (closed) {
      return;
    }
    try {
      listener.messageArrived(message);
    } catch (RuntimeException e) {
      LOG.error("{} a listener failed on a message of topic {}", clientId, message.topic(), e);
    }
  }

  void close() {
    closed = true;
  }
}
