/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.protocol.notify;

import io.wiotp.kura.protocol.event.JsonDecoder;
import io.wiotp.kura.protocol.event.MalformedPayloadException;
import io.wiotp.kura.protocol.id.DeviceId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why the platform refused something that a gateway sent, although it acknowledged it (GW-20 to
 * GW-27, MQ-82).
 *
 * @param request {@code publish}, {@code subscribe} or {@code unsubscribe}; empty when not told
 * @param topic as the gateway sent it; empty when not told
 * @param device whom it is about; null when the topic named none (GW-24)
 * @param code close-code number (GW-26), 0 when not told
 * @param message free text of the platform, for people
 */
public record Notification(
    String request, String topic, @Nullable DeviceId device, int code, String message) {
  private static final JsonDecoder DECODER = new JsonDecoder();

  /**
   * Reads a payload, whatever it lacks or has more: only what is no JSON object is refused.
   *
   * @throws MalformedPayloadException when it is no JSON object
   */
  public static Notification parse(byte[] payload) throws MalformedPayloadException {
    Map<String, @Nullable Object> members = DECODER.decode(payload).metrics();
    return new Notification(
        text(members, "Request").toLowerCase(java.util.Locale.ROOT),
        text(members, "Topic"),
        device(text(members, "Type"), text(members, "Id")),
        number(members.get("RC")),
        text(members, "Message"));
  }

  private static String text(Map<String, @Nullable Object> members, String name) {
    return members.get(name) instanceof String text ? text : "";
  }

  private static @Nullable DeviceId device(String type, String id) {
    try {
      return new DeviceId(type, id);
    } catch (IllegalArgumentException ruleBroken) {
      // Told or not, it names no device that could be shown.
      return null;
    }
  }

  /** GW-23: a number, or a number as text. */
  private static int number(@Nullable Object value) {
    if (value instanceof Number number) {
      return number.intValue();
    }
    return value instanceof String text && text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }
}
