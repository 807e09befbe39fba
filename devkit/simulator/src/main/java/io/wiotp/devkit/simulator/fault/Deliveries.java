/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.fault;

import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.core.Future;
import io.vertx.mqtt.MqttEndpoint;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Repeats and reorders what one client gets. */
final class Deliveries implements ManagementAnswers.Later {
  private final MqttEndpoint endpoint;
  private final FaultContext context;
  private final Target client;
  private final ManagementAnswers management;
  private final Consumer<Delivery> forgotten;
  private @Nullable Delivery held;

  /**
   * @param forgotten told what is never sent
   */
  Deliveries(
      MqttEndpoint endpoint,
      FaultContext context,
      Target client,
      ManagementAnswers management,
      Consumer<Delivery> forgotten) {
    this.management = management;
    this.forgotten = forgotten;
    this.endpoint = endpoint;
    this.context = context;
    this.client = client;
  }

  Future<Integer> send(Delivery original) {
    if (context.faults().isIdle() && held == null) {
      return original.to(endpoint);
    }
    Delivery delivery = management.changed(original, this);
    if (delivery == null) {
      return Future.succeededFuture(original.packetId());
    }
    Target target = client.on(delivery.topic());
    Delivery waiting = held;
    if (waiting == null) {
      ActiveFault reorder = context.strike(FaultKind.REORDER, target);
      if (reorder != null) {
        return hold(delivery, reorder.fault().integer("delayMs"));
      }
    } else if (waiting.topic().equals(delivery.topic())) {
      release(waiting);
    }
    Future<Integer> sent = delivery.to(endpoint);
    repeat(delivery, target);
    if (waiting != null) {
      release(waiting);
    }
    return sent;
  }

  @Override
  public void send(Delivery delivery, long milliseconds) {
    context
        .timer()
        .after(
            Math.max(1, milliseconds),
            () -> {
              if (endpoint.isConnected()) {
                delivery.to(endpoint);
              }
            });
  }

  @Override
  public void forget(Delivery delivery) {
    // Later: the session is about to note that it was sent.
    context.timer().after(1, () -> forgotten.accept(delivery));
  }

  private Future<Integer> hold(Delivery delivery, long longest) {
    held = delivery;
    context.timer().after(Math.max(1, longest), () -> release(delivery));
    return Future.succeededFuture(delivery.packetId());
  }

  private void release(Delivery delivery) {
    if (held == delivery) {
      held = null;
      if (endpoint.isConnected()) {
        delivery.to(endpoint);
      }
    }
  }

  private void repeat(Delivery delivery, Target target) {
    if (delivery.qos() == MqttQoS.AT_MOST_ONCE) {
      return;
    }
    ActiveFault duplicate = context.strike(FaultKind.DUPLICATE, target);
    if (duplicate == null) {
      return;
    }
    send(delivery.again(), duplicate.fault().integer("delayMs"));
  }
}
