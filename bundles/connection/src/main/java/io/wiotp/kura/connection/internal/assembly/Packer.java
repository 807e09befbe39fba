/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.internal.assembly;

import io.wiotp.kura.api.RefusedException;
import io.wiotp.kura.outbox.OutboundEvent;
import io.wiotp.kura.protocol.event.Event;
import io.wiotp.kura.protocol.event.PayloadLimit;
import io.wiotp.kura.protocol.id.Identity;
import io.wiotp.kura.protocol.id.Role;
import io.wiotp.kura.protocol.topic.Topics;

/** Makes of an event what goes over the wire for one identity. Immutable. */
public final class Packer {
  private final Role role;
  private final Topics topics;

  /** What the transport gets; the bytes are the event's own and nobody changes them. */
  @SuppressWarnings("ArrayRecordComponent")
  record Packet(String topic, byte[] payload, int qos) {}

  public Packer(Identity identity) {
    this.role = identity.role();
    this.topics = Topics.of(identity);
  }

  /**
   * Checks an event and addresses it.
   *
   * @throws RefusedException when the platform would never take it from this identity: another
   *     device without the gateway role, larger than the limit, not JSON on quickstart (QS-7)
   */
  Packet pack(OutboundEvent outbound) throws RefusedException {
    Event event = outbound.event();
    String topic = topics.event(event.device(), event.eventId(), event.format());
    PayloadLimit.check(topic, event.payload());
    return new Packet(topic, event.payload(), qos(outbound.qos()));
  }

  /** The event as it may be stored, its quality of service lowered where it must be. */
  public OutboundEvent check(OutboundEvent outbound) throws RefusedException {
    Packet packet = pack(outbound);
    return packet.qos() == outbound.qos()
        ? outbound
        : new OutboundEvent(outbound.event(), packet.qos(), outbound.priority(), outbound.source());
  }

  /** QS-3, MQ-8: quickstart closes the connection above QoS 0. */
  private int qos(int wanted) {
    return role == Role.QUICKSTART ? 0 : wanted;
  }
}
