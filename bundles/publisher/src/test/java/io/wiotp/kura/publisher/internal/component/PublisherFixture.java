/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.publisher.internal.component;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.message.KuraPayload;
import org.osgi.framework.ServiceReference;

/** A publisher with its endpoint in memory. */
final class PublisherFixture {
  static final String PID = "boilers";
  static final String ENDPOINT_PID = "io.wiotp.kura.WatsonIotEndpoint-a";

  /** When the wire publisher sends. */
  static final Instant SENT = Instant.parse("2026-05-01T10:00:05Z");

  /** When the asset read its channels. */
  static final Instant SAMPLED = Instant.parse("2026-05-01T10:00:00.123Z");

  final FakeFramework framework = new FakeFramework();
  final FakeEndpoint endpoint = new FakeEndpoint();
  final Map<String, Object> properties = new HashMap<>();
  final WatsonIotPublisher publisher;
  ServiceReference<io.wiotp.kura.connection.Endpoint> registration;

  PublisherFixture() {
    this(Map.of());
  }

  PublisherFixture(Map<String, Object> options) {
    properties.put("kura.service.pid", PID);
    properties.put("service.pid", "io.wiotp.kura.WatsonIotPublisher.1");
    properties.put("cloud.endpoint.service.pid", ENDPOINT_PID);
    properties.putAll(options);
    publisher = new WatsonIotPublisher(Clock.fixed(SENT.plusSeconds(60), ZoneOffset.UTC));
    publisher.activate(framework.context, properties);
  }

  /** With its endpoint there. */
  static PublisherFixture linked(Map<String, Object> options) {
    PublisherFixture fixture = new PublisherFixture(options);
    fixture.registration = fixture.framework.register(ENDPOINT_PID, fixture.endpoint);
    return fixture;
  }

  static PublisherFixture linked() {
    return linked(Map.of());
  }

  PublisherFixture modify(String option, Object value) {
    properties.put(option, value);
    publisher.modified(properties);
    return this;
  }

  String publish(Map<String, Object> record) throws KuraException {
    return publisher.publish(wireMessage(record));
  }

  /** As Kura's wire publisher makes it: the record as metrics and as message properties. */
  static KuraMessage wireMessage(Map<String, Object> record) {
    KuraPayload payload = new KuraPayload();
    payload.setTimestamp(Date.from(SENT));
    record.forEach(payload::addMetric);
    return new KuraMessage(payload, record);
  }

  /** As a wire asset makes it, with one time stamp for all channels. */
  static Map<String, Object> assetRecord(String asset, Object... channels) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("assetName", asset);
    record.put("assetTimestamp", SAMPLED.toEpochMilli());
    for (int i = 0; i < channels.length; i += 2) {
      record.put((String) channels[i], channels[i + 1]);
    }
    return record;
  }

  String lastTopic() {
    try {
      return endpoint.topic(endpoint.accepted.get(endpoint.accepted.size() - 1));
    } catch (io.wiotp.kura.api.RefusedException e) {
      throw new AssertionError(e);
    }
  }

  String lastPayload() {
    return new String(
        endpoint.accepted.get(endpoint.accepted.size() - 1).event().payload(),
        StandardCharsets.UTF_8);
  }
}
