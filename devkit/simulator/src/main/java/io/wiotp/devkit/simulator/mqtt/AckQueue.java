/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.mqtt;

import io.wiotp.devkit.simulator.session.Session;
import io.wiotp.devkit.simulator.timer.Timer;
import io.wiotp.devkit.simulator.wire.MessagingEndpoint;
import io.wiotp.devkit.simulator.wire.ReadGate;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The acknowledgements that one publisher waits for, in their order. They are held back while a
 * subscriber that is connected can not keep up: a publisher that is too fast is slowed down, not
 * answered with loss (MQ-29). A subscriber that has stopped altogether holds nobody.
 */
final class AckQueue {
  /** A subscriber without a sign of life for that long holds nobody any more. */
  private static final long STALL_MILLIS = 1_000;

  private final MessagingEndpoint endpoint;
  private final Timer timer;
  private final int inflow;
  private final Deque<Ack> waiting = new ArrayDeque<>();
  private boolean held;

  /**
   * @param inflow acknowledgements that may wait; then the client is not read from (MQ-27,
   *     SDKDM-54)
   */
  AckQueue(MessagingEndpoint endpoint, Timer timer, int inflow) {
    this.inflow = inflow;
    this.endpoint = endpoint;
    this.timer = timer;
  }

  /**
   * Acknowledges a publication, now or when the slow subscriber has caught up.
   *
   * @param slow a subscriber that can not keep up; null if all can
   */
  void acknowledge(int qos, int packetId, @Nullable Session slow) {
    if (qos == 0) {
      return;
    }
    Ack ack = new Ack(qos, packetId);
    if (slow == null && !held) {
      send(ack);
      return;
    }
    waiting.addLast(ack);
    if (waiting.size() >= inflow) {
      endpoint.gate().hold(ReadGate.Holder.WINDOW);
    }
    if (slow != null && !held) {
      held = true;
      slow.onRelief(this::flush);
      watch(slow, slow.progress());
    }
  }

  /** Acknowledgements that are held back. */
  int held() {
    return waiting.size();
  }

  private void watch(Session slow, long progress) {
    timer.after(
        STALL_MILLIS,
        () -> {
          if (held && slow.progress() == progress) {
            slow.stall();
          } else if (held) {
            watch(slow, slow.progress());
          }
        });
  }

  private void flush() {
    held = false;
    endpoint.gate().release(ReadGate.Holder.WINDOW);
    while (!waiting.isEmpty()) {
      send(waiting.removeFirst());
    }
  }

  private void send(Ack ack) {
    if (!endpoint.isConnected()) {
      return;
    }
    if (ack.qos() == 1) {
      endpoint.publishAcknowledge(ack.packetId());
    } else {
      endpoint.publishReceived(ack.packetId());
    }
  }

  private record Ack(int qos, int packetId) {}
}
