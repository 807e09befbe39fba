/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.store;

import io.wiotp.kura.outbox.OutboundEvent;
import io.wiotp.kura.protocol.event.Event;

/** The bytes that count against a limit: topic and payload as a gateway sends them (EVT-2). */
public final class EventSize {
  private static final int FIXED_TOPIC_LEVELS = "iot-2/type//id//evt//fmt/".length();

  private EventSize() {}

  public static long of(OutboundEvent outbound) {
    Event event = outbound.event();
    // Identifiers are ASCII only, so that characters are bytes.
    return FIXED_TOPIC_LEVELS
        + event.device().typeId().length()
        + event.device().deviceId().length()
        + event.eventId().value().length()
        + event.format().value().length()
        + (long) event.payload().length;
  }
}
