/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.mqtt;

import io.vertx.core.buffer.Buffer;
import io.vertx.mqtt.messages.MqttPublishMessage;
import io.wiotp.devkit.simulator.id.ClientClass;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.ledger.Ledger;
import io.wiotp.devkit.simulator.observe.PlatformObserver;
import io.wiotp.devkit.simulator.observe.RefusedRequest;
import io.wiotp.devkit.simulator.session.CloseCode;
import io.wiotp.devkit.simulator.session.Message;
import io.wiotp.devkit.simulator.session.Session;
import io.wiotp.devkit.simulator.topic.Address;
import io.wiotp.devkit.simulator.topic.TopicException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what clients publish: checks, routes, then acknowledges. */
final class PublishDoor {
  private static final Logger LOG = LoggerFactory.getLogger(PublishDoor.class);

  /** Largest payload, in bytes (MQ-24). */
  private static final int MAX_PAYLOAD = 131_072;

  /** Bytes of a topic name that do not count as payload (MQ-25). */
  private static final int FREE_TOPIC = 200;

  private final Ledger ledger;
  private final PlatformObserver observer;
  private final Intake intake;
  private final FairUse fairUse;
  private final GatewayNotifier notifier;

  PublishDoor(
      Ledger ledger,
      PlatformObserver observer,
      Intake intake,
      FairUse fairUse,
      GatewayNotifier notifier) {
    this.observer = observer;
    this.ledger = ledger;
    this.intake = intake;
    this.fairUse = fairUse;
    this.notifier = notifier;
  }

  /** Takes one PUBLISH packet. */
  void accept(ClientConnection from, MqttPublishMessage packet) {
    String topic = packet.topicName();
    int qos = packet.qosLevel().value();
    from.read(topic, packet.payload().length());
    fairUse.published(from, packet.payload().length());
    CloseCode fatal = fatal(from, topic, packet.payload().length());
    if (fatal == null && qos > maxQos(from)) {
      if (from.client().clientClass() == ClientClass.GATEWAY) {
        drop(from, topic, null, new Refusal(CloseCode.QOS_NOT_ALLOWED, false));
        from.acks().acknowledge(qos, packet.messageId(), null);
        return;
      }
      fatal = CloseCode.QOS_NOT_ALLOWED;
    }
    if (fatal != null) {
      close(from, fatal, topic);
      return;
    }
    boolean repeated = qos == 2 && !from.session().begin(packet.messageId());
    Session slow = repeated ? null : take(from, topic, qos, packet.payload());
    if (from.isOpen()) {
      from.acks().acknowledge(qos, packet.messageId(), slow);
      from.conduct().published(topic, qos, from.acks().held());
    }
  }

  /** Publishes a client's will, if its device may still be spoken for (MQ-53 to MQ-55). */
  void publishWill(ClientConnection from, String topic, int qos, Buffer payload) {
    if (fatal(from, topic, payload.length()) != null) {
      return;
    }
    try {
      Address address = from.grammar().publication(topic);
      if (willRefusal(from, address) == null) {
        dispatch(from, new Message(address, Math.min(qos, maxQos(from)), payload));
      }
    } catch (TopicException e) {
      throw new IllegalStateException("the will topic was checked at connect", e);
    }
  }

  /** What closes the connection whatever the class of the client (MQ-24, MQ-84). */
  private static @Nullable CloseCode fatal(ClientConnection from, String topic, int payloadBytes) {
    int topicBytes = topic.getBytes(StandardCharsets.UTF_8).length;
    if (payloadBytes + Math.max(0, topicBytes - FREE_TOPIC) > MAX_PAYLOAD) {
      return CloseCode.MESSAGE_TOO_LARGE;
    }
    return null;
  }

  private static int maxQos(ClientConnection from) {
    return from.space().organization().settings().maxQos();
  }

  /**
   * Routes a publication, or drops it with a notification, or closes the connection.
   *
   * @return a subscriber that can not keep up; null if all can
   */
  private @Nullable Session take(ClientConnection from, String topic, int qos, Buffer payload) {
    try {
      Address address = from.grammar().publication(topic);
      if (fairUse.isTooMuch(from)) {
        ledger.discarded();
        return null;
      }
      fairUse.commanded(from, address, payload.length());
      Message message = new Message(address, qos, payload);
      GatewayAdmission admission = from.admission();
      DeviceKey device = address.device();
      if (admission == null || device == null) {
        return settle(from, topic, message, refusal(from, address));
      }
      // What is held for a registration is acknowledged now and dispatched later (GW-8, GW-10).
      AtomicReference<@Nullable Session> slow = new AtomicReference<>();
      admission.admit(device, refusal -> slow.set(settle(from, topic, message, refusal)));
      return slow.get();
    } catch (TopicException e) {
      CloseCode code = e.isSystemTopic() ? CloseCode.SYSTEM_TOPIC : CloseCode.TOPIC_NOT_VALID;
      if (from.client().clientClass() == ClientClass.GATEWAY) {
        drop(from, topic, e.device(), new Refusal(code, false));
      } else {
        close(from, code, topic);
      }
    }
    return null;
  }

  private @Nullable Session settle(
      ClientConnection from, String topic, Message message, @Nullable Refusal refusal) {
    if (refusal == null) {
      return dispatch(from, message);
    }
    drop(from, topic, message.address().device(), refusal);
    return null;
  }

  private @Nullable Refusal refusal(ClientConnection from, Address address) {
    DeviceKey device = address.device();
    if (device == null || from.client().isQuickstart()) {
      return null;
    }
    if (!from.authority().sees(device)) {
      // An application outside its resource groups loses its connection (MQ-80).
      from.close(CloseCode.NOT_AUTHORIZED);
      return new Refusal(CloseCode.NOT_AUTHORIZED, false);
    }
    // Nobody can be addressed who is not registered (EVT-3); a device is, or it would not be here.
    return from.space().organization().device(device) == null
        ? new Refusal(CloseCode.NOT_AUTHORIZED, false)
        : null;
  }

  private @Nullable Refusal willRefusal(ClientConnection from, Address address) {
    GatewayAdmission admission = from.admission();
    DeviceKey device = address.device();
    return admission == null || device == null
        ? refusal(from, address)
        : admission.admitWill(device);
  }

  private @Nullable Session dispatch(ClientConnection from, Message message) {
    return intake.take(from.space(), from.client().text(), message);
  }

  private void drop(
      ClientConnection from, String topic, @Nullable DeviceKey device, Refusal refusal) {
    ledger.refused(refusal.code().number());
    if (refusal.silent()) {
      return;
    }
    LOG.info(
        "{} published to {}: dropped, {} {}",
        from.client().text(),
        LogText.of(topic),
        refusal.code().number(),
        refusal.code().reason());
    observer.refused(from.client().text(), refused(topic, refusal.code()));
    if (from.client().clientClass() == ClientClass.GATEWAY) {
      notifier.notify(from, GatewayNotifier.Request.PUBLISH, topic, device, refusal.code());
    }
  }

  private void close(ClientConnection from, CloseCode code, String topic) {
    ledger.refused(code.number());
    LOG.info("{} published to {}: refused", from.client().text(), LogText.of(topic));
    observer.refused(from.client().text(), refused(topic, code));
    from.close(code);
  }

  private static RefusedRequest refused(String topic, CloseCode code) {
    return new RefusedRequest("Publish", topic, code.number(), code.reason());
  }
}
