/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.fault;

import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.mqtt.MqttEndpoint;
import io.vertx.mqtt.messages.MqttPublishMessage;
import io.vertx.mqtt.messages.MqttSubscribeMessage;
import io.vertx.mqtt.messages.MqttUnsubscribeMessage;
import io.wiotp.devkit.simulator.session.CloseCode;
import io.wiotp.devkit.simulator.wire.MessagingEndpoint;
import java.util.List;

/**
 * One client's connection, all of whose packets go through here, in both directions. While no fault
 * is switched on they are passed on at once.
 */
final class FaultyEndpoint extends PassingEndpoint {
  private final FaultContext context;
  private final Target client;
  private final Acknowledgements acknowledgements;
  private final ManagementAnswers management;
  private final Injections injections;
  private final Deliveries deliveries;
  private final Subscriptions subscriptions;
  private final Runnable onClose;
  private Handler<Integer> acknowledged = packetId -> {};
  private long packets;

  /**
   * @param onClose called when the connection is gone
   */
  FaultyEndpoint(
      MessagingEndpoint endpoint, FaultContext context, Target client, Runnable onClose) {
    super(endpoint);
    this.context = context;
    this.client = client;
    this.acknowledgements = new Acknowledgements(endpoint, context);
    this.management = new ManagementAnswers(context);
    this.injections = new Injections(context);
    this.deliveries = new Deliveries(endpoint, context, client, management, this::forget);
    this.subscriptions = new Subscriptions(endpoint, context, client);
    endpoint.autoKeepAlive(false);
    endpoint.closeHandler(nothing -> onClose.run());
    this.onClose = onClose;
  }

  Target client() {
    return client;
  }

  /** Ends the connection as the platform would, so that others see the code. */
  void close(CloseCode code) {
    context.clients().disconnect(client.client(), code);
    if (real().isConnected()) {
      real().close(); // one of several without an id of its own (APP-10)
    }
  }

  @Override
  public MqttEndpoint closeHandler(Handler<Void> handler) {
    real()
        .closeHandler(
            nothing -> {
              onClose.run();
              handler.handle(nothing);
            });
    return this;
  }

  @Override
  public MqttEndpoint publishHandler(Handler<MqttPublishMessage> handler) {
    real()
        .publishHandler(
            packet -> {
              if (passes()) {
                publish(packet, handler);
              }
            });
    return this;
  }

  @Override
  public MqttEndpoint subscribeHandler(Handler<MqttSubscribeMessage> handler) {
    real()
        .subscribeHandler(
            packet -> {
              if (passes()) {
                subscriptions.subscribe(packet, handler);
              }
            });
    return this;
  }

  @Override
  public MqttEndpoint unsubscribeHandler(Handler<MqttUnsubscribeMessage> handler) {
    real().unsubscribeHandler(counted(handler));
    return this;
  }

  @Override
  public MqttEndpoint publishAcknowledgeHandler(Handler<Integer> handler) {
    acknowledged = handler;
    real().publishAcknowledgeHandler(counted(handler));
    return this;
  }

  @Override
  public MqttEndpoint publishReceivedHandler(Handler<Integer> handler) {
    real().publishReceivedHandler(counted(handler));
    return this;
  }

  @Override
  public MqttEndpoint publishReleaseHandler(Handler<Integer> handler) {
    real().publishReleaseHandler(counted(handler));
    return this;
  }

  @Override
  public MqttEndpoint publishCompletionHandler(Handler<Integer> handler) {
    real().publishCompletionHandler(counted(handler));
    return this;
  }

  @Override
  public MqttEndpoint pingHandler(Handler<Void> handler) {
    real()
        .pingHandler(
            counted(
                nothing -> {
                  handler.handle(nothing);
                  if (context.strike(FaultKind.PINGRESP_LOST, client) == null) {
                    real().pong();
                  }
                }));
    return this;
  }

  @Override
  public MqttEndpoint subscribeAcknowledge(int packetId, List<MqttQoS> granted) {
    subscriptions.acknowledge(packetId, granted);
    return this;
  }

  @Override
  public MqttEndpoint publishAcknowledge(int packetId) {
    acknowledgements.send(packetId, () -> real().publishAcknowledge(packetId));
    return this;
  }

  @Override
  public MqttEndpoint publishReceived(int packetId) {
    acknowledgements.send(packetId, () -> real().publishReceived(packetId));
    return this;
  }

  @Override
  public Future<Integer> publish(
      String topic, Buffer payload, MqttQoS qos, boolean duplicate, boolean retain, int packetId) {
    return deliveries.send(new Delivery(topic, payload, qos, duplicate, retain, packetId));
  }

  private void publish(MqttPublishMessage packet, Handler<MqttPublishMessage> handler) {
    if (context.faults().expectsAnswers()) {
      injections.answered(packet.topicName(), packet.payload());
    }
    if (context.faults().isIdle()) {
      handler.handle(packet);
      return;
    }
    Target target = client.on(packet.topicName());
    ActiveFault refused = context.strike(FaultKind.CLOSE_ON_PUBLISH, target);
    if (refused != null) {
      close(CloseCodes.of(refused.fault()));
      return;
    }
    boolean answered = packet.qosLevel() != MqttQoS.AT_MOST_ONCE;
    boolean drops = answered && context.strike(FaultKind.DROP_BEFORE_PUBACK, target) != null;
    if (drops) {
      acknowledgements.lose(packet.messageId());
    } else if (answered) {
      acknowledgements.received(packet.messageId(), target);
    }
    if (management.passes(target, packet.payload())) {
      handler.handle(packet);
    } else if (packet.qosLevel() == MqttQoS.AT_LEAST_ONCE) {
      publishAcknowledge(packet.messageId());
    }
    if (drops) {
      close(CloseCode.CLOSED_BY_SERVER);
    }
  }

  /** Takes a delivery back as if the client had acknowledged it. */
  private void forget(Delivery delivery) {
    if (delivery.qos() == MqttQoS.AT_LEAST_ONCE) {
      acknowledged.handle(delivery.packetId());
    }
  }

  private <T> Handler<T> counted(Handler<T> handler) {
    return packet -> {
      if (passes()) {
        handler.handle(packet);
      }
    };
  }

  /** False if the connection is closed instead of handling this packet. */
  private boolean passes() {
    packets++;
    if (!context.faults().has(FaultKind.DROP_AFTER)) {
      return true;
    }
    ActiveFault strike =
        context
            .faults()
            .strike(FaultKind.DROP_AFTER, client, fault -> packets > fault.integer("packets"));
    if (strike != null) {
      close(CloseCode.CLOSED_BY_SERVER);
    }
    return strike == null;
  }
}
