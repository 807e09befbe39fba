/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.protocol.topic;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.api.RefusedException;
import io.wiotp.kura.protocol.id.DeviceId;
import io.wiotp.kura.protocol.id.EventId;
import io.wiotp.kura.protocol.id.Format;
import io.wiotp.kura.protocol.id.Identity;
import io.wiotp.kura.protocol.id.Role;
import java.util.Objects;
import java.util.Optional;

/**
 * The topics of one client, built and taken apart in one place: {@code parse(event(d, e, f))} gives
 * back d, e and f. Immutable; callable from any thread.
 */
public final class Topics {
  private final Identity self;
  private final TopicForm form;

  private Topics(Identity self) {
    this.self = self;
    this.form = self.role() == Role.GATEWAY ? TopicForm.TYPED : TopicForm.SHORT;
  }

  public static Topics of(Identity self) {
    return new Topics(Objects.requireNonNull(self, "self"));
  }

  /**
   * The topic to publish an event to: the typed form for a gateway, the short form for everybody
   * else (EVT-1, EVT-2). Publishing to any other topic would end a device's connection (MQ-80).
   *
   * @throws RefusedException {@link Reason#FOREIGN_DEVICE} when a client that is no gateway speaks
   *     for another device, {@link Reason#FORMAT_NOT_ALLOWED} for another format than json on
   *     quickstart (QS-7)
   */
  public String event(DeviceId device, EventId eventId, Format format) throws RefusedException {
    if (form == TopicForm.SHORT && !device.equals(self.device())) {
      throw new RefusedException(
          Reason.FOREIGN_DEVICE, "device " + device + ", connected as " + self.device());
    }
    if (self.role() == Role.QUICKSTART && !format.equals(Format.JSON)) {
      throw new RefusedException(
          Reason.FORMAT_NOT_ALLOWED, "format " + format + " of event " + eventId);
    }
    return new EventTopic(form, device, eventId, format).text();
  }

  /**
   * Takes a topic apart: events and commands in both forms, and a gateway's notifications.
   *
   * @return empty when the topic is none of these, or when one of its ids breaks its rule; never
   *     throws, whatever the text
   */
  public Optional<ParsedTopic> parse(String topic) {
    try {
      return Optional.ofNullable(new Levels(topic, self.device()).match());
    } catch (IllegalArgumentException ruleBroken) {
      // The values know their rules; a topic that breaks one is simply none of ours.
      return Optional.empty();
    }
  }

  /**
   * The filter for all commands that this client may get (CMD-2, CMD-3); as a gateway also those of
   * devices that belong to others, which the reader must ignore (CMD-4). Empty on quickstart, which
   * has no commands (QS-2).
   */
  public Optional<String> commandFilter() {
    return switch (self.role()) {
      case DEVICE -> Optional.of("iot-2/cmd/+/fmt/+");
      case GATEWAY -> Optional.of("iot-2/type/+/id/+/cmd/+/fmt/+");
      case QUICKSTART -> Optional.empty();
    };
  }

  /** The filter for the platform's notifications; for gateways only (GW-20). */
  public Optional<String> notifyFilter() {
    return self.role() == Role.GATEWAY
        ? Optional.of(new NotifyTopic(self.device()).text())
        : Optional.empty();
  }
}
