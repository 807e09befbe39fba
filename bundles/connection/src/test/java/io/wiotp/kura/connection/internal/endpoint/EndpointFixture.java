/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.internal.endpoint;

import static org.awaitility.Awaitility.await;

import io.wiotp.kura.connection.fake.FakeCrypto;
import io.wiotp.kura.connection.fake.FakeOutbox;
import io.wiotp.kura.connection.fake.FakeTransport;
import io.wiotp.kura.outbox.OutboundEvent;
import io.wiotp.kura.outbox.PriorityClass;
import io.wiotp.kura.protocol.event.Event;
import io.wiotp.kura.protocol.id.DeviceId;
import io.wiotp.kura.protocol.id.EventId;
import io.wiotp.kura.protocol.id.Format;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** An endpoint with both layers in memory, as SCR would wire them. */
final class EndpointFixture implements AutoCloseable {
  static final String PID = "io.wiotp.kura.WatsonIotEndpoint-test";

  final FakeTransport transport = new FakeTransport();
  final FakeOutbox outbox = new FakeOutbox();
  final Map<String, Object> properties = new HashMap<>();
  final WatsonIotEndpoint endpoint;

  EndpointFixture() {
    this(Map.of());
  }

  EndpointFixture(Map<String, Object> changed) {
    properties.putAll(gateway());
    properties.putAll(changed);
    endpoint = new WatsonIotEndpoint(properties, new FakeCrypto(), Clock.systemUTC());
  }

  static Map<String, Object> gateway() {
    Map<String, Object> properties = new HashMap<>();
    properties.put("kura.service.pid", PID);
    properties.put("service.pid", "io.wiotp.kura.WatsonIotEndpoint.1234");
    properties.put("organization.id", "abc123");
    properties.put("role", "gateway");
    properties.put("device.type", "gw");
    properties.put("device.id", "gw1");
    properties.put("auth.token", FakeCrypto.encrypted("s3cr3t-t0k3n"));
    properties.put("connect.on.startup", true);
    return properties;
  }

  /** References first, then activation: SCR's order. */
  EndpointFixture activated() {
    endpoint.bindTransport(transport);
    endpoint.bindOutbox(outbox);
    endpoint.activate(properties);
    return this;
  }

  /** The platform can not be reached for now. */
  EndpointFixture activatedOffline() {
    transport.onStart = FakeTransport.OnStart.BACK_OFF;
    activated();
    await().until(() -> endpoint.getInfo().get("State").equals("BACKING_OFF"));
    return this;
  }

  EndpointFixture connected() {
    activated();
    awaitConnected();
    return this;
  }

  io.wiotp.kura.connection.internal.assembly.ConnectionAssembly assembly() {
    return endpoint.assembly();
  }

  void awaitConnected() {
    await().atMost(Duration.ofSeconds(5)).until(endpoint::isConnected);
  }

  void modify(String option, Object value) {
    properties.put(option, value);
    endpoint.modified(properties);
  }

  static OutboundEvent event(String source, String payload) {
    return event(source, payload, 1);
  }

  static OutboundEvent event(String source, String payload, int qos) {
    return new OutboundEvent(
        new Event(
            new DeviceId("asset", "boiler"),
            new EventId("data"),
            Format.JSON,
            payload.getBytes(StandardCharsets.UTF_8)),
        qos,
        PriorityClass.NORMAL,
        source);
  }

  @Override
  public void close() {
    endpoint.deactivate();
    transport.close();
  }
}
