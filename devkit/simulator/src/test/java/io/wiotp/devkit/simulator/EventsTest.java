/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiotp.devkit.simulator.registry.GatewayRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EventsTest {
  private Simulator simulator;

  @BeforeEach
  void start() throws Exception {
    simulator = Simulator.start(SimulatorOptions.defaults().withOrganization("acme01"));
  }

  @AfterEach
  void stop() throws Exception {
    simulator.close();
  }

  @Test
  @DisplayName("EVT-1 EVT-4 a device's event reaches an application on the typed topic")
  void deviceEvent() throws Exception {
    simulator.registerDevice("pump", "p07", "secret-token");
    String uri = "tcp://127.0.0.1:" + simulator.mqttPort();
    try (TestClient application = new TestClient(uri, "a:acme01:watch");
        TestClient device = new TestClient(uri, "d:acme01:pump:p07")) {
      application.connect(
          TestClient.options(simulator.credentials().apiKey(), simulator.credentials().apiToken()));
      application.subscribe("iot-2/type/+/id/+/evt/+/fmt/+", 1);
      device.connect(TestClient.options("use-token-auth", "secret-token"));
      device.publish("iot-2/evt/state/fmt/json", "{}", 1);
      assertThat(application.next())
          .isEqualTo(
              new TestClient.Received("iot-2/type/pump/id/p07/evt/state/fmt/json", "{}", 1, false));
    }
    assertThat(simulator.ledger().events("pump", "p07")).isEqualTo(1);
  }

  @Test
  @DisplayName("EVT-2 GW-8 a gateway's event for an unknown device registers and reaches")
  void gatewayEvent() throws Exception {
    String token = simulator.registerGateway("rtu", "gw01", null, GatewayRole.PRIVILEGED);
    String uri = "tcp://127.0.0.1:" + simulator.mqttPort();
    try (TestClient application = new TestClient(uri, "a:acme01:watch");
        TestClient gateway = new TestClient(uri, "g:acme01:rtu:gw01")) {
      application.connect(
          TestClient.options(simulator.credentials().apiKey(), simulator.credentials().apiToken()));
      application.subscribe("iot-2/type/disk/id/+/evt/+/fmt/+", 0);
      gateway.connect(TestClient.options("use-token-auth", token));
      gateway.publish("iot-2/type/disk/id/sda/evt/io/fmt/json", "{\"n\":1}", 2);
      assertThat(application.next().topic()).isEqualTo("iot-2/type/disk/id/sda/evt/io/fmt/json");
    }
  }
}
