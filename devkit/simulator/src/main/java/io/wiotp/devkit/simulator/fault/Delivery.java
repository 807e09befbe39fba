/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.fault;

import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.mqtt.MqttEndpoint;

/** One PUBLISH packet on its way to a client. */
record Delivery(
    String topic, Buffer payload, MqttQoS qos, boolean duplicate, boolean retain, int packetId) {

  Future<Integer> to(MqttEndpoint endpoint) {
    return endpoint.publish(topic, payload, qos, duplicate, retain, packetId);
  }

  /** The same packet, sent once more. */
  Delivery again() {
    return new Delivery(topic, payload, qos, true, retain, packetId);
  }

  Delivery with(Buffer other) {
    return new Delivery(topic, other, qos, duplicate, retain, packetId);
  }
}
