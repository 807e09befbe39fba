/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import io.wiotp.devkit.simulator.registry.GatewayRole;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One simulator for the tests of a class; each test takes clients of its own. */
final class RunningPlatform implements BeforeAllCallback, AfterAllCallback, AfterEachCallback {
  static final String ORG = "acme01";
  static final String TOKEN = "secret-token-1";
  static final String EVENTS = "iot-2/type/+/id/+/evt/+/fmt/+";

  private final ManualClock clock = new ManualClock();
  private final SimulatorOptions options;
  private final List<TestClient> clients = new ArrayList<>();
  private final AtomicInteger count = new AtomicInteger();
  private Simulator simulator;

  RunningPlatform() {
    this(SimulatorOptions.defaults());
  }

  RunningPlatform(SimulatorOptions options) {
    this.options = options.withOrganization(ORG).withClock(clock);
  }

  Simulator simulator() {
    return simulator;
  }

  ManualClock clock() {
    return clock;
  }

  String uri() {
    return "tcp://127.0.0.1:" + simulator.mqttPort();
  }

  /** A device id that no other test uses. */
  String newId() {
    return "id-" + count.incrementAndGet();
  }

  /** A client that is not connected yet. */
  TestClient client(String clientId) throws MqttException {
    TestClient client = new TestClient(uri(), clientId);
    clients.add(client);
    return client;
  }

  MqttConnectOptions applicationOptions() {
    return TestClient.options(simulator.credentials().apiKey(), simulator.credentials().apiToken());
  }

  /** The HTTP API with the key of an application. */
  RestClient rest() {
    return new RestClient(
        simulator.httpPort(), simulator.credentials().apiKey(), simulator.credentials().apiToken());
  }

  static MqttConnectOptions deviceOptions() {
    return TestClient.options("use-token-auth", TOKEN);
  }

  TestClient application() throws MqttException {
    TestClient client = client("a:" + ORG + ":app-" + count.incrementAndGet());
    client.connect(applicationOptions());
    return client;
  }

  TestClient device(String typeId, String deviceId) throws Exception {
    simulator.registerDevice(typeId, deviceId, TOKEN);
    TestClient client = client("d:" + ORG + ":" + typeId + ":" + deviceId);
    client.connect(deviceOptions());
    return client;
  }

  TestClient gateway(String typeId, String deviceId, GatewayRole role) throws Exception {
    simulator.registerGateway(typeId, deviceId, TOKEN, role);
    TestClient client = client("g:" + ORG + ":" + typeId + ":" + deviceId);
    client.connect(deviceOptions());
    return client;
  }

  RestClient rest(String user, String token) {
    return new RestClient(simulator.httpPort(), user, token);
  }

  /** An application that connects with another key. */
  TestClient application(Credentials key) throws MqttException {
    TestClient client = client("a:" + ORG + ":app-" + count.incrementAndGet());
    client.connect(TestClient.options(key.apiKey(), key.apiToken()));
    return client;
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    simulator = Simulator.start(options);
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    for (TestClient client : clients) {
      client.close();
    }
    clients.clear();
    simulator.faults().reset(0);
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    simulator.close();
  }
}
