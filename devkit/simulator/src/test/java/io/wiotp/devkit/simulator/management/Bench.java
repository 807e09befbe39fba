/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.management;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.ManualClock;
import io.wiotp.devkit.simulator.id.ClientId;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.ledger.Findings;
import io.wiotp.devkit.simulator.registry.DeviceClass;
import io.wiotp.devkit.simulator.registry.DeviceDraft;
import io.wiotp.devkit.simulator.registry.DeviceType;
import io.wiotp.devkit.simulator.registry.Organization;
import io.wiotp.devkit.simulator.registry.SecretSource;
import io.wiotp.devkit.simulator.router.Router;
import io.wiotp.devkit.simulator.session.Message;
import io.wiotp.devkit.simulator.session.Outlet;
import io.wiotp.devkit.simulator.session.Session;
import io.wiotp.devkit.simulator.session.SessionLimits;
import io.wiotp.devkit.simulator.topic.TopicGrammar;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Device management of one organization with one device, without any connection. */
final class Bench implements Outlet, ActionListener, Findings {
  static final DeviceKey PUMP = new DeviceKey("pump", "p07");
  static final String CLIENT = "d:acme01:pump:p07";

  /** What was sent to the device and told to the listener, in this order. */
  final List<String> happened = new ArrayList<>();

  final List<String> findings = new ArrayList<>();
  final List<Runnable> timers = new ArrayList<>();
  final ManualClock clock = new ManualClock();
  final Organization organization =
      new Organization("acme01", clock, new SecretSource(new Random(1)));
  final DeviceManagement management;
  boolean strict;

  private final TopicGrammar grammar;
  private final Session session;

  Bench() throws Exception {
    organization.addType(DeviceType.bare("pump", DeviceClass.DEVICE, clock.instant()));
    organization.register(DeviceDraft.of(PUMP), "test");
    ClientId client = ClientId.parse(CLIENT);
    this.grammar = new TopicGrammar(client);
    Router router = new Router(clock);
    this.session =
        new Session(
            client,
            false,
            new SessionLimits(100_000, 100_000, 10, Duration.ofHours(1)),
            clock,
            message -> true,
            () -> {});
    router.subscribe(session, grammar.filter("iotdm-1/#"), 1);
    session.attach(this);
    this.management =
        new DeviceManagement(organization, router, clock, (delay, task) -> timers.add(task), this);
    management.requests().listener(this);
  }

  /** The device publishes. */
  void publish(String operation, Buffer payload) throws Exception {
    management
        .requests()
        .accept(
            CLIENT, PUMP, new Message(grammar.publication("iotdevice-1/" + operation), 1, payload));
  }

  void publish(String operation, String payload) throws Exception {
    publish(operation, Buffer.buffer(payload));
  }

  /** Lets the time of all timers come. */
  void runTimers() {
    List<Runnable> due = List.copyOf(timers);
    timers.clear();
    due.forEach(Runnable::run);
  }

  /** What happened since the last call. */
  List<String> takeHappened() {
    List<String> taken = List.copyOf(happened);
    happened.clear();
    return taken;
  }

  @Override
  public boolean send(String topic, Buffer payload, boolean retain) {
    throw new AssertionError("quality of service 0 to " + topic);
  }

  @Override
  public void send(
      String topic, Buffer payload, int qos, boolean duplicate, boolean retain, int packetId) {
    happened.add(topic + " " + payload);
    session.acknowledged(packetId);
  }

  @Override
  public void release(int packetId) {}

  @Override
  public void answered(DeviceKey device, JsonObject frame) {
    happened.add("answered " + frame);
  }

  @Override
  public void managed(DeviceKey device) {
    happened.add("managed " + device);
  }

  @Override
  public void unmanaged(DeviceKey device) {
    happened.add("unmanaged " + device);
  }

  @Override
  public void notified(DeviceKey device, JsonArray fields) {
    happened.add("notified " + fields);
  }

  @Override
  public void report(String clientId, String factId, String text) {
    findings.add(clientId + " " + factId);
  }

  @Override
  public boolean isStrict() {
    return strict;
  }
}
