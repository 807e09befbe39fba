/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.fault;

import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.handler.codec.mqtt.MqttSubscriptionOption;
import io.vertx.core.Handler;
import io.vertx.mqtt.MqttEndpoint;
import io.vertx.mqtt.MqttTopicSubscription;
import io.vertx.mqtt.messages.MqttSubscribeMessage;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Refuses single filters of one client, and loses its SUBACKs. */
final class Subscriptions {
  private final MqttEndpoint endpoint;
  private final FaultContext context;
  private final Target client;
  private final Map<Integer, BitSet> refused = new HashMap<>();

  Subscriptions(MqttEndpoint endpoint, FaultContext context, Target client) {
    this.endpoint = endpoint;
    this.context = context;
    this.client = client;
  }

  /** Hands on the filters that no fault refuses; the platform never sees the others. */
  void subscribe(MqttSubscribeMessage packet, Handler<MqttSubscribeMessage> handler) {
    if (!context.faults().has(FaultKind.SUBACK_FAILURE)) {
      handler.handle(packet);
      return;
    }
    List<MqttTopicSubscription> wanted = packet.topicSubscriptions();
    BitSet failing = new BitSet();
    List<io.netty.handler.codec.mqtt.MqttTopicSubscription> rest = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      MqttTopicSubscription each = wanted.get(i);
      if (context.strike(FaultKind.SUBACK_FAILURE, client.on(each.topicName())) != null) {
        failing.set(i);
      } else {
        rest.add(
            new io.netty.handler.codec.mqtt.MqttTopicSubscription(
                each.topicName(), MqttSubscriptionOption.onlyFromQos(each.qualityOfService())));
      }
    }
    if (failing.isEmpty()) {
      handler.handle(packet);
      return;
    }
    refused.put(packet.messageId(), failing);
    if (rest.isEmpty()) {
      acknowledge(packet.messageId(), List.of());
    } else {
      handler.handle(MqttSubscribeMessage.create(packet.messageId(), rest));
    }
  }

  /** Sends SUBACK, with 0x80 where a filter was refused. */
  void acknowledge(int packetId, List<MqttQoS> granted) {
    BitSet failing = refused.isEmpty() ? null : refused.remove(packetId);
    if (context.strike(FaultKind.SUBACK_LOST, client) != null) {
      return;
    }
    if (failing == null) {
      endpoint.subscribeAcknowledge(packetId, granted);
      return;
    }
    List<MqttQoS> all = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < granted.size() + failing.cardinality(); i++) {
      all.add(failing.get(i) ? MqttQoS.FAILURE : granted.get(next++));
    }
    endpoint.subscribeAcknowledge(packetId, all);
  }
}
