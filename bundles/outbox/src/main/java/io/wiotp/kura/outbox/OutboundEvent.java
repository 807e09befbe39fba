/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox;

import io.wiotp.kura.protocol.event.Event;
import java.util.Objects;

/**
 * An event and how it wants to be delivered. All of it is stored, so that a confirmation finds its
 * publisher after a restart.
 *
 * @param event what is sent
 * @param qos MQTT quality of service, 0 or 1
 * @param priority the class it waits in
 * @param source pid of the publisher, which alone gets the confirmation
 */
public record OutboundEvent(Event event, int qos, PriorityClass priority, String source) {
  public OutboundEvent {
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(priority, "priority");
    Objects.requireNonNull(source, "source");
    if (qos < 0 || qos > 1) {
      throw new IllegalArgumentException("qos must be 0 or 1 but is " + qos);
    }
  }
}
