/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.mqtt;

import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.mqtt.MqttTopicSubscription;
import io.vertx.mqtt.messages.MqttSubscribeMessage;
import io.vertx.mqtt.messages.MqttUnsubscribeMessage;
import io.wiotp.devkit.simulator.id.ClientClass;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.ledger.Ledger;
import io.wiotp.devkit.simulator.observe.PlatformObserver;
import io.wiotp.devkit.simulator.observe.RefusedRequest;
import io.wiotp.devkit.simulator.registry.GatewayRights;
import io.wiotp.devkit.simulator.session.CloseCode;
import io.wiotp.devkit.simulator.topic.Filter;
import io.wiotp.devkit.simulator.topic.TopicException;
import io.wiotp.devkit.simulator.topic.TopicKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes SUBSCRIBE and UNSUBSCRIBE packets. */
final class SubscribeDoor {
  private static final Logger LOG = LoggerFactory.getLogger(SubscribeDoor.class);

  private static final int MQTT_3_1 = 3;

  private final Ledger ledger;
  private final PlatformObserver observer;
  private final GatewayNotifier notifier;

  SubscribeDoor(Ledger ledger, PlatformObserver observer, GatewayNotifier notifier) {
    this.observer = observer;
    this.ledger = ledger;
    this.notifier = notifier;
  }

  /** Takes all filters of the packet, or none. */
  void subscribe(ClientConnection from, MqttSubscribeMessage packet) {
    List<Granted> granted = new ArrayList<>();
    for (MqttTopicSubscription wanted : packet.topicSubscriptions()) {
      from.conduct()
          .subscribes(
              wanted.topicName(),
              wanted.qualityOfService().value(),
              from.session().subscriptions().size());
      try {
        granted.add(new Granted(from.grammar().filter(wanted.topicName()), grant(from, wanted)));
      } catch (TopicException e) {
        refuse(from, packet, wanted.topicName(), e.device(), new Refusal(code(e), false));
        return;
      }
    }
    Refused foreign = foreign(from, granted);
    if (foreign != null) {
      Refusal refusal = new Refusal(CloseCode.NOT_AUTHORIZED, false);
      refuse(from, packet, foreign.text(), foreign.device(), refusal);
      return;
    }
    DeviceKey unknown = toRegister(from, granted);
    GatewayAdmission admission = from.admission();
    if (unknown == null || admission == null) {
      take(from, packet, granted);
      return;
    }
    String text = granted.get(0).filter().text();
    admission.admit(
        unknown,
        refusal -> {
          if (refusal == null) {
            take(from, packet, granted);
          } else {
            refuse(from, packet, text, unknown, refusal);
          }
        });
  }

  private void take(ClientConnection from, MqttSubscribeMessage packet, List<Granted> granted) {
    if (!from.isOpen()) {
      return;
    }
    for (Granted grant : granted) {
      if (!from.session().addSubscription(grant.filter(), grant.qos())) {
        ledger.refused(CloseCode.TOO_MANY_SUBSCRIPTIONS.number());
        LOG.info("{} has too many subscriptions", from.client().text());
        observe(from, grant.filter().text(), CloseCode.TOO_MANY_SUBSCRIPTIONS);
        from.close(CloseCode.TOO_MANY_SUBSCRIPTIONS);
        return;
      }
      from.space().router().subscribe(from.session(), grant.filter(), grant.qos());
    }
    from.endpoint()
        .subscribeAcknowledge(
            packet.messageId(), granted.stream().map(g -> MqttQoS.valueOf(g.qos())).toList());
    for (Granted grant : granted) {
      from.space().router().replay(from.session(), grant.filter(), grant.qos());
    }
  }

  /** Removes what the packet names; a filter that is none of the client's is no error. */
  void unsubscribe(ClientConnection from, MqttUnsubscribeMessage packet) {
    for (String topic : packet.topics()) {
      try {
        Filter filter = from.grammar().filter(topic);
        from.session().removeSubscription(filter);
        from.space().router().unsubscribe(from.session(), filter);
      } catch (TopicException e) {
        LOG.debug("{} unsubscribed from what it never had", from.client().text());
        if (from.client().clientClass() == ClientClass.GATEWAY) {
          notifier.notify(from, GatewayNotifier.Request.UNSUBSCRIBE, topic, e.device(), code(e));
        }
      }
    }
    from.endpoint().unsubscribeAcknowledge(packet.messageId());
  }

  /** MQ-80 for devices and applications, MQ-83 for gateways. */
  private void refuse(
      ClientConnection from,
      MqttSubscribeMessage packet,
      String topic,
      @Nullable DeviceKey device,
      Refusal refusal) {
    CloseCode code = refusal.code();
    ledger.refused(code.number());
    LOG.info(
        "{} subscribed to {}: refused, {}", from.client().text(), LogText.of(topic), code.number());
    observe(from, topic, code);
    if (from.client().clientClass() != ClientClass.GATEWAY) {
      from.close(code);
      return;
    }
    if (!from.isOpen()) {
      return;
    }
    MqttQoS answer =
        from.endpoint().protocolVersion() == MQTT_3_1 ? MqttQoS.AT_MOST_ONCE : MqttQoS.FAILURE;
    from.endpoint()
        .subscribeAcknowledge(
            packet.messageId(), Collections.nCopies(packet.topicSubscriptions().size(), answer));
    if (!refusal.silent()) {
      notifier.notify(from, GatewayNotifier.Request.SUBSCRIBE, topic, device, code);
    }
  }

  private static CloseCode code(TopicException e) {
    return e.isSystemTopic() ? CloseCode.SYSTEM_TOPIC : CloseCode.TOPIC_NOT_VALID;
  }

  /** A filter that names a device which resource groups keep from the client (GW-6, APP-8). */
  private static @Nullable Refused foreign(ClientConnection from, List<Granted> granted) {
    GatewayAdmission admission = from.admission();
    for (Granted grant : granted) {
      Filter filter = grant.filter();
      DeviceKey device = filter.concreteDevice();
      boolean messages =
          filter.kind() == TopicKind.COMMAND || filter.kind() == TopicKind.MANAGEMENT_REQUEST;
      if (device != null
          && (admission == null
              ? !from.authority().sees(device)
              : messages && admission.isForeign(device))) {
        return new Refused(filter.text(), device);
      }
    }
    return null;
  }

  private void observe(ClientConnection from, String filter, CloseCode code) {
    observer.refused(
        from.client().text(),
        new RefusedRequest("Subscribe", filter, code.number(), code.reason()));
  }

  /** A gateway without groups registers the device of a single, concrete filter (GW-9). */
  private static @Nullable DeviceKey toRegister(ClientConnection from, List<Granted> granted) {
    if (from.admission() == null || granted.size() != 1) {
      return null;
    }
    DeviceKey device = granted.get(0).filter().concreteDevice();
    GatewayRights rights = from.space().organization().gatewayRights(from.client().device());
    return rights != null && rights.isGroupless() ? device : null;
  }

  /** The organization's maximum counts; that of the sandbox is 0 (MQ-8, QS-3). */
  private static int grant(ClientConnection from, MqttTopicSubscription wanted) {
    return Math.min(
        wanted.qualityOfService().value(), from.space().organization().settings().maxQos());
  }

  private record Granted(Filter filter, int qos) {}

  private record Refused(String text, DeviceKey device) {}
}
