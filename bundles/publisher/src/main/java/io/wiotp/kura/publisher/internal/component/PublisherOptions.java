/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.publisher.internal.component;

import io.wiotp.kura.outbox.PriorityClass;
import io.wiotp.kura.protocol.event.Envelope;
import io.wiotp.kura.protocol.id.Format;
import io.wiotp.kura.protocol.option.InvalidOptionException;
import io.wiotp.kura.protocol.option.OptionReader;
import io.wiotp.kura.publisher.internal.encode.BodyPolicy;
import io.wiotp.kura.publisher.internal.encode.BookKeeping;
import io.wiotp.kura.publisher.internal.encode.IdPolicy;
import io.wiotp.kura.publisher.internal.encode.Mapping;
import io.wiotp.kura.publisher.internal.encode.Unresolved;
import io.wiotp.kura.publisher.internal.template.Template;
import java.util.Map;

/**
 * The publisher's options, checked.
 *
 * @param mapping how a message becomes an event
 * @param onRefusal what becomes of a message that can not
 */
record PublisherOptions(Mapping mapping, OnRefusal onRefusal) {

  /** What the caller learns of a message that can never be sent. */
  enum OnRefusal {
    COUNT,
    THROW
  }

  /**
   * @throws InvalidOptionException naming option, value and rule
   */
  static PublisherOptions of(Map<String, ?> properties) {
    OptionReader reader = new OptionReader(PublisherOcd.class, properties);
    Mapping mapping =
        new Mapping(
            names(reader),
            content(reader),
            reader.integer("qos", 0, 1),
            reader.choice("priority", PriorityClass.class));
    return new PublisherOptions(mapping, reader.choice("on.refusal", OnRefusal.class));
  }

  private static Mapping.Names names(OptionReader reader) {
    Template eventId = reader.value("event.id", Template::compile);
    Template deviceType = reader.value("device.type", Template::compile);
    Template deviceId = reader.value("device.id", Template::compile);
    if (eventId.isEmpty()) {
      throw new InvalidOptionException("event.id", "must not be empty");
    }
    if (deviceType.isEmpty() != deviceId.isEmpty()) {
      throw new InvalidOptionException(
          deviceType.isEmpty() ? "device.type" : "device.id",
          "must not be empty while the other of device.type and device.id is '"
              + (deviceType.isEmpty() ? deviceId : deviceType)
              + "'");
    }
    return new Mapping.Names(
        eventId,
        deviceType,
        deviceId,
        reader.choice("id.policy", IdPolicy.class),
        reader.choice("when.unresolved", Unresolved.class));
  }

  private static Mapping.Content content(OptionReader reader) {
    return new Mapping.Content(
        reader.choice("envelope", Envelope.class),
        reader.value("format", Format::new),
        reader.choice("body", BodyPolicy.class),
        reader.choice("book.keeping", BookKeeping.class),
        reader.flag("include.position"));
  }
}
