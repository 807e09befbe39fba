/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.publisher.internal.encode;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.api.RefusedException;
import io.wiotp.kura.outbox.OutboundEvent;
import io.wiotp.kura.protocol.event.Encoded;
import io.wiotp.kura.protocol.event.Event;
import io.wiotp.kura.protocol.event.JsonEncoder;
import io.wiotp.kura.protocol.id.DeviceId;
import io.wiotp.kura.protocol.id.EventId;
import io.wiotp.kura.protocol.id.Format;
import io.wiotp.kura.protocol.id.Identity;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.message.KuraPayload;
import org.jspecify.annotations.Nullable;

/** Makes an event of a Kura message, as the mapping says. Thread-safe. */
public final class MessageMapper {
  /** Where nested book-keeping goes. */
  static final String NEST = "_asset";

  private final Mapping mapping;
  private final String source;
  private final Clock clock;
  private final BooleanSupplier positionLocked;
  private final IdResolver ids;
  private final JsonEncoder encoder;

  /**
   * @param source the publisher's pid
   * @param clock gives {@code ts} when the message has no time at all
   * @param positionLocked whether the position service has a fix
   */
  public MessageMapper(
      Mapping mapping, String source, Clock clock, BooleanSupplier positionLocked) {
    this.mapping = mapping;
    this.source = source;
    this.clock = clock;
    this.positionLocked = positionLocked;
    this.ids = new IdResolver(mapping.names());
    this.encoder = new JsonEncoder(mapping.content().envelope());
  }

  /**
   * Makes an event of a message.
   *
   * @throws RefusedException when the message can never become an event: no id, nothing to send
   */
  public Mapped map(KuraMessage message, Identity self) throws RefusedException {
    KuraPayload payload = message.getPayload();
    if (payload == null) {
      throw new RefusedException(Reason.NOTHING_TO_SEND, "the message has no payload");
    }
    Function<String, @Nullable Object> values = values(message, payload);
    DeviceId device = ids.device(self, values);
    EventId eventId = ids.eventId(values);
    RecordParts parts = RecordParts.of(payload.metrics());
    byte[] body = payload.getBody();
    if (body != null && (mapping.content().body() == BodyPolicy.ALWAYS || parts.data().isEmpty())) {
      Event event = new Event(device, eventId, mapping.content().bodyFormat(), body.clone());
      return new Mapped(outbound(event), List.of());
    }
    return encode(device, eventId, parts, payload);
  }

  private static Function<String, @Nullable Object> values(
      KuraMessage message, KuraPayload payload) {
    Map<String, Object> properties = message.getProperties();
    return name -> {
      Object property = properties == null ? null : properties.get(name);
      return property != null ? property : payload.getMetric(name);
    };
  }

  private Mapped encode(DeviceId device, EventId eventId, RecordParts parts, KuraPayload payload)
      throws RefusedException {
    Map<String, @Nullable Object> metrics = measured(parts, payload);
    if (metrics.isEmpty()) {
      throw new RefusedException(Reason.NOTHING_TO_SEND, "no body, and no metric but book-keeping");
    }
    Set<String> measured = Set.copyOf(metrics.keySet());
    addBookKeeping(parts, metrics);
    Encoded encoded = encoder.encode(metrics, sampledAt(parts, payload));
    if (encoded.leftOut().containsAll(measured)) {
      throw new RefusedException(Reason.NOTHING_TO_SEND, "JSON can not carry " + encoded.leftOut());
    }
    Event event = new Event(device, eventId, Format.JSON, encoded.payload());
    return new Mapped(outbound(event), encoded.leftOut());
  }

  private OutboundEvent outbound(Event event) {
    return new OutboundEvent(event, mapping.qos(), mapping.priority(), source);
  }

  private Map<String, @Nullable Object> measured(RecordParts parts, KuraPayload payload) {
    Map<String, @Nullable Object> metrics = new TreeMap<>(parts.data());
    if (mapping.content().position() && positionLocked.getAsBoolean()) {
      Map<String, @Nullable Object> position = PositionMetric.of(payload.getPosition());
      if (position != null) {
        metrics.putIfAbsent(PositionMetric.NAME, position);
      }
    }
    return metrics;
  }

  private void addBookKeeping(RecordParts parts, Map<String, @Nullable Object> metrics) {
    if (mapping.content().bookKeeping() == BookKeeping.KEEP) {
      metrics.putAll(parts.bookKeeping());
    } else if (mapping.content().bookKeeping() == BookKeeping.NEST
        && !parts.bookKeeping().isEmpty()) {
      metrics.putIfAbsent(NEST, parts.bookKeeping());
    }
  }

  private Instant sampledAt(RecordParts parts, KuraPayload payload) {
    Date sentAt = payload.getTimestamp();
    return parts.sampledAt().orElseGet(() -> sentAt == null ? clock.instant() : sentAt.toInstant());
  }
}
