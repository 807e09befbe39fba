/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.wire;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.message.KuraPayload;
import org.eclipse.kura.message.KuraPosition;
import org.eclipse.kura.position.NmeaPosition;
import org.eclipse.kura.position.PositionService;
import org.eclipse.kura.type.TypedValue;
import org.eclipse.kura.wire.WireRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One wire record as the message that Kura's standard Publisher makes of it (kura-contract 3.1).
 */
final class RecordMessage {

  private static final Logger LOG = LoggerFactory.getLogger(RecordMessage.class);

  private final PublisherOcd options;
  private final PositionService position;

  RecordMessage(PublisherOcd options, PositionService position) {
    this.options = options;
    this.position = position;
  }

  /** The message; its time is now, never the sample's. */
  KuraMessage of(WireRecord record) {
    Map<String, Object> values = new HashMap<>();
    record.getProperties().forEach((name, value) -> values.put(name, value.getValue()));
    KuraPayload payload = new KuraPayload();
    payload.setTimestamp(new Date());
    if (!options.publish_position().equals("none")) {
      payload.setPosition(position(position.getNmeaPosition()));
    }
    String bodyName = options.set_body_from_property();
    if (!bodyName.isBlank()) {
      payload.setBody(body(bodyName, record.getProperties().get(bodyName)));
      if (options.remove_body_from_metrics()) {
        values.remove(bodyName);
      }
    }
    values.forEach(payload::addMetric);
    return new KuraMessage(payload, values);
  }

  private static byte @Nullable [] body(String name, @Nullable TypedValue<?> value) {
    Object raw = value == null ? null : value.getValue();
    if (raw instanceof byte[] bytes) {
      return bytes;
    }
    if (raw instanceof String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    LOG.warn("no body: property {} is missing or neither text nor bytes", name);
    return null;
  }

  private KuraPosition position(NmeaPosition now) {
    KuraPosition result = new KuraPosition();
    result.setAltitude(now.getAltitude());
    result.setLatitude(now.getLatitude());
    result.setLongitude(now.getLongitude());
    if (options.publish_position().equals("full")) {
      result.setHeading(now.getTrack());
      result.setPrecision(now.getDOP());
      result.setSpeed(now.getSpeed());
      result.setSatellites(now.getNrSatellites());
    }
    return result;
  }
}
