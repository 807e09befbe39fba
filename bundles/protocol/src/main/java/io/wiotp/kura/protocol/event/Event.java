/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.protocol.event;

import io.wiotp.kura.protocol.id.DeviceId;
import io.wiotp.kura.protocol.id.EventId;
import io.wiotp.kura.protocol.id.Format;
import java.util.Arrays;
import java.util.Objects;

/**
 * A message from a device to the platform.
 *
 * @param device whose event it is
 * @param eventId its kind
 * @param format the encoding that the payload claims to have
 * @param payload the bytes as they go over the wire; not copied, nobody may change them afterwards
 */
public record Event(DeviceId device, EventId eventId, Format format, byte[] payload) {
  public Event {
    Objects.requireNonNull(device, "device");
    Objects.requireNonNull(eventId, "eventId");
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(payload, "payload");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Event that
        && device.equals(that.device)
        && eventId.equals(that.eventId)
        && format.equals(that.format)
        && Arrays.equals(payload, that.payload);
  }

  @Override
  public int hashCode() {
    return Objects.hash(device, eventId, format, Arrays.hashCode(payload));
  }

  /** Without the payload, which may hold what no log should show. */
  @Override
  public String toString() {
    return "Event[" + device + " " + eventId + "." + format + ", " + payload.length + " bytes]";
  }
}
