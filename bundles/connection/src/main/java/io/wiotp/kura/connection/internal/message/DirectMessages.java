/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.internal.message;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.api.RefusedException;
import io.wiotp.kura.connection.MessageProperties;
import io.wiotp.kura.outbox.OutboundEvent;
import io.wiotp.kura.outbox.PriorityClass;
import io.wiotp.kura.protocol.event.Envelope;
import io.wiotp.kura.protocol.event.Event;
import io.wiotp.kura.protocol.event.JsonEncoder;
import io.wiotp.kura.protocol.id.DeviceId;
import io.wiotp.kura.protocol.id.EventId;
import io.wiotp.kura.protocol.id.Format;
import io.wiotp.kura.protocol.id.Identity;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.message.KuraPayload;

/**
 * Messages that a Java application hands to the endpoint itself: {@link MessageProperties} say what
 * a publisher's options would say. Metrics become JSON with the payload's time stamp; a body
 * without metrics passes as it is.
 */
public final class DirectMessages {
  private static final String DEFAULT_EVENT_ID = "event";

  private final Clock clock;
  private final JsonEncoder encoder = new JsonEncoder(Envelope.D_TS);

  public DirectMessages(Clock clock) {
    this.clock = clock;
  }

  /**
   * Makes an event of a message.
   *
   * @param source pid under which it is counted
   * @throws RefusedException when a property breaks its rule, or when there is nothing to send
   */
  public OutboundEvent event(KuraMessage message, Identity identity, String source)
      throws RefusedException {
    KuraPayload payload = message.getPayload();
    if (payload == null) {
      throw new RefusedException(Reason.NOTHING_TO_SEND, "the message has no payload");
    }
    Map<String, Object> properties = message.getProperties();
    try {
      DeviceId own = identity.device();
      DeviceId device =
          new DeviceId(
              text(properties, MessageProperties.DEVICE_TYPE, own.typeId()),
              text(properties, MessageProperties.DEVICE_ID, own.deviceId()));
      EventId eventId = new EventId(text(properties, MessageProperties.EVENT_ID, DEFAULT_EVENT_ID));
      int qos = Integer.parseInt(text(properties, MessageProperties.QOS, "1"));
      PriorityClass priority =
          PriorityClass.valueOf(
              text(properties, MessageProperties.PRIORITY, "normal").toUpperCase(Locale.ROOT));
      return new OutboundEvent(event(payload, properties, device, eventId), qos, priority, source);
    } catch (IllegalArgumentException e) {
      throw new RefusedException(
          Reason.ID_INVALID, "a message property is not valid: " + e.getMessage(), e);
    }
  }

  private Event event(
      KuraPayload payload, Map<String, Object> properties, DeviceId device, EventId eventId)
      throws RefusedException {
    byte[] body = payload.getBody();
    if (!payload.metrics().isEmpty()) {
      Date timestamp = payload.getTimestamp();
      Instant at = timestamp == null ? clock.instant() : timestamp.toInstant();
      var encoded = encoder.encode(new TreeMap<>(payload.metrics()), at);
      if (encoded.leftOut().size() < payload.metrics().size()) {
        return new Event(device, eventId, Format.JSON, encoded.payload());
      }
    } else if (body != null) {
      Format format = new Format(text(properties, MessageProperties.FORMAT, "json"));
      return new Event(device, eventId, format, body.clone());
    }
    throw new RefusedException(Reason.NOTHING_TO_SEND, "");
  }

  private static String text(Map<String, Object> properties, String name, String otherwise) {
    Object value = properties.get(name);
    return value == null ? otherwise : value.toString();
  }
}
