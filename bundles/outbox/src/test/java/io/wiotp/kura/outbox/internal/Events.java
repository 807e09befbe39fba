/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal;

import io.wiotp.kura.outbox.OutboundEvent;
import io.wiotp.kura.outbox.OutboxLimit;
import io.wiotp.kura.outbox.OutboxLimit.FullPolicy;
import io.wiotp.kura.outbox.PriorityClass;
import io.wiotp.kura.protocol.event.Event;
import io.wiotp.kura.protocol.id.DeviceId;
import io.wiotp.kura.protocol.id.EventId;
import io.wiotp.kura.protocol.id.Format;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Builds events and limits for tests. */
public final class Events {
  /** Topic bytes of every event built here. */
  public static final int TOPIC_BYTES = "iot-2/type/meter/id/m1/evt/status/fmt/json".length();

  private static final DeviceId DEVICE = new DeviceId("meter", "m1");

  private Events() {}

  public static OutboundEvent event(PriorityClass priority, String payload) {
    return event(priority, payload.getBytes(StandardCharsets.UTF_8));
  }

  public static OutboundEvent event(PriorityClass priority, byte[] payload) {
    Event event = new Event(DEVICE, new EventId("status"), Format.JSON, payload);
    return new OutboundEvent(event, 1, priority, "publisher");
  }

  public static String payload(OutboundEvent outbound) {
    return new String(outbound.event().payload(), StandardCharsets.UTF_8);
  }

  public static Map<PriorityClass, OutboxLimit> limits(long count, FullPolicy whenFull) {
    return limits(new OutboxLimit(count, 1_000_000, Duration.ZERO, whenFull));
  }

  public static Map<PriorityClass, OutboxLimit> limits(OutboxLimit all) {
    Map<PriorityClass, OutboxLimit> limits = new EnumMap<>(PriorityClass.class);
    for (PriorityClass priority : PriorityClass.values()) {
      limits.put(priority, all);
    }
    return limits;
  }
}
