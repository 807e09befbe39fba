/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.fault;

import io.vertx.mqtt.MqttEndpoint;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Loses and delays what one client waits for after its publications. */
final class Acknowledgements {
  private final MqttEndpoint endpoint;
  private final FaultContext context;
  private final Set<Integer> lost = new HashSet<>();
  private final Map<Integer, Long> delayed = new HashMap<>();

  Acknowledgements(MqttEndpoint endpoint, FaultContext context) {
    this.endpoint = endpoint;
    this.context = context;
  }

  /** Decides what becomes of the acknowledgement of a publication that has come. */
  void received(int packetId, Target target) {
    if (context.strike(FaultKind.PUBACK_LOST, target) != null) {
      lose(packetId);
      return;
    }
    ActiveFault slow = context.strike(FaultKind.PUBACK_DELAY, target);
    if (slow != null) {
      delayed.put(packetId, slow.fault().integer("delayMs"));
    }
  }

  void lose(int packetId) {
    lost.add(packetId);
  }

  /** Sends an acknowledgement, now or later or never. */
  void send(int packetId, Runnable sending) {
    if (lost.isEmpty() && delayed.isEmpty()) {
      sending.run();
      return;
    }
    if (lost.remove(packetId)) {
      return;
    }
    Long delay = delayed.remove(packetId);
    if (delay == null || delay == 0) {
      sending.run();
    } else {
      context
          .timer()
          .after(
              delay,
              () -> {
                if (endpoint.isConnected()) {
                  sending.run();
                }
              });
    }
  }
}
