/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.wiotp.devkit.simulator.registry.GatewayRole;
import io.wiotp.devkit.simulator.registry.OrganizationSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an operator sets for an organization, and the throttle. */
class SettingsTest {
  @RegisterExtension static final RunningPlatform PLATFORM = new RunningPlatform();

  private String id;
  private String clientId;

  @BeforeEach
  void register() throws Exception {
    id = PLATFORM.newId();
    clientId = "d:acme01:pump:" + id;
    PLATFORM.simulator().registerDevice("pump", id, RunningPlatform.TOKEN);
  }

  @AfterEach
  void open() throws Exception {
    PLATFORM.simulator().administration().configure(OrganizationSettings.open());
  }

  @Test
  @DisplayName("AUTH-6 MQ-69 ERR-94 a disabled organization closes with 94 and answers 5")
  void disabled() throws Exception {
    TestClient device = PLATFORM.client(clientId);
    device.connect(RunningPlatform.deviceOptions());
    TestClient watcher = PLATFORM.application().subscribe("iot-2/type/pump/id/" + id + "/mon", 0);
    assertThat(watcher.next().payload()).contains("\"Connect\"");
    set(OrganizationSettings.open().withEnabled(false));
    device.awaitLoss();
    assertThat(code(RunningPlatform.deviceOptions())).isEqualTo(5);
    set(OrganizationSettings.open());
    TestClient later = PLATFORM.application().subscribe("iot-2/type/pump/id/" + id + "/mon", 0);
    assertThat(later.next().payload()).contains("\"Disconnect\"", "\"CloseCode\":94");
  }

  @Test
  @DisplayName("AUTH-7 MQ-63 ERR-167 ERR-188 a down authentication service is answered 3")
  void authenticationDown() throws Exception {
    set(OrganizationSettings.open().withAuthenticationAvailable(false));
    long before = PLATFORM.simulator().ledger().refusals(188);
    assertThat(code(RunningPlatform.deviceOptions())).isEqualTo(3);
    assertThat(PLATFORM.simulator().ledger().refusals(188)).isEqualTo(before + 1);
  }

  @Test
  @DisplayName("MQ-18 MQ-64 ERR-292 durable sessions can be forbidden")
  void durable() throws Exception {
    set(OrganizationSettings.open().withDurableSessions(false));
    MqttConnectOptions options = RunningPlatform.deviceOptions();
    options.setCleanSession(false);
    long before = PLATFORM.simulator().ledger().refusals(292);
    assertThat(code(options)).isEqualTo(5);
    assertThat(PLATFORM.simulator().ledger().refusals(292)).isEqualTo(before + 1);
    PLATFORM.client(clientId).connect(RunningPlatform.deviceOptions());
  }

  @Test
  @DisplayName("MQ-8 ERR-291 a publication above the maximum closes a device's connection")
  void maxQosOfDevice() throws Exception {
    set(OrganizationSettings.open().withMaxQos(1));
    TestClient application = PLATFORM.application().subscribe(RunningPlatform.EVENTS, 2);
    TestClient device = PLATFORM.client(clientId);
    device.connect(RunningPlatform.deviceOptions());
    device.publish("iot-2/evt/s/fmt/text", "allowed", 1);
    assertThat(application.next().qos()).isEqualTo(1);
    long before = PLATFORM.simulator().ledger().refusals(291);
    device.fire("iot-2/evt/s/fmt/text", "above", 2);
    device.awaitLoss();
    assertThat(PLATFORM.simulator().ledger().refusals(291)).isEqualTo(before + 1);
    assertThat(application.waiting()).isZero();
  }

  @Test
  @DisplayName("MQ-8 GW-20 ERR-291 a gateway stays and is notified")
  void maxQosOfGateway() throws Exception {
    set(OrganizationSettings.open().withMaxQos(0));
    TestClient gateway = PLATFORM.gateway("rtu", id, GatewayRole.PRIVILEGED);
    gateway.subscribe("iot-2/type/rtu/id/" + id + "/notify", 0);
    gateway.publish("iot-2/type/rtu/id/" + id + "/evt/s/fmt/json", "{}", 1);
    assertThat(gateway.next().payload()).contains("\"RC\":291");
    assertThat(gateway.paho().isConnected()).isTrue();
  }

  @Test
  @DisplayName("MQ-8 MQ-9 a subscription above the maximum is granted the maximum")
  void grantedQos() throws Exception {
    set(OrganizationSettings.open().withMaxQos(1));
    TestClient application = PLATFORM.application();
    assertThat(application.paho().subscribeWithResponse(RunningPlatform.EVENTS, 2).getGrantedQos())
        .containsExactly(1);
  }

  @Test
  @DisplayName("MQ-54 a will is lowered to the maximum and not retained")
  void willQos() throws Exception {
    set(OrganizationSettings.open().withMaxQos(1));
    TestClient application = PLATFORM.application().subscribe(RunningPlatform.EVENTS, 1);
    MqttConnectOptions options = RunningPlatform.deviceOptions();
    byte[] bye = "bye".getBytes(StandardCharsets.UTF_8);
    options.setWill("iot-2/evt/bye/fmt/text", bye, 2, true);
    TestClient device = PLATFORM.client(clientId);
    device.connect(options);
    device.paho().disconnectForcibly(0, 1000, false);
    assertThat(application.next())
        .isEqualTo(
            new TestClient.Received(
                "iot-2/type/pump/id/" + id + "/evt/bye/fmt/text", "bye", 1, false));
  }

  @Test
  @DisplayName("MQ-68 ERR-173 one connection more than the organization may have is closed")
  void maxConnections() throws Exception {
    set(OrganizationSettings.open().withMaxConnections(1));
    TestClient device = PLATFORM.client(clientId);
    device.connect(RunningPlatform.deviceOptions());
    long before = PLATFORM.simulator().ledger().refusals(173);
    assertThatThrownBy(PLATFORM::application)
        .isInstanceOfSatisfying(
            MqttException.class, e -> assertThat(e.getReasonCode()).isNotEqualTo((short) 5));
    assertThat(PLATFORM.simulator().ledger().refusals(173)).isEqualTo(before + 1);
    // A client that takes its own place needs no other.
    PLATFORM.client(clientId).connect(RunningPlatform.deviceOptions());
    device.awaitLoss();
  }

  @Test
  @DisplayName("AUTH-8 ERR-176 after repeated failures not even the right token helps for a while")
  void throttled() throws Exception {
    for (int i = 0; i < 10; i++) {
      assertThat(code(TestClient.options("use-token-auth", "wrong-token"))).isEqualTo(5);
    }
    long before = PLATFORM.simulator().ledger().refusals(176);
    assertThat(code(RunningPlatform.deviceOptions())).isNotEqualTo(5);
    assertThat(PLATFORM.simulator().ledger().refusals(176)).isEqualTo(before + 1);
    PLATFORM.clock().advance(Duration.ofSeconds(11));
    PLATFORM.client(clientId).connect(RunningPlatform.deviceOptions());
  }

  @Test
  @DisplayName("AUTH-8 MQ-66 two clients that push each other out are slowed down")
  void stealing() throws Exception {
    TestClient last = PLATFORM.client(clientId);
    last.connect(RunningPlatform.deviceOptions());
    for (int i = 0; i < 10; i++) {
      TestClient next = PLATFORM.client(clientId);
      next.connect(RunningPlatform.deviceOptions());
      last.awaitLoss();
      last = next;
    }
    assertThat(code(RunningPlatform.deviceOptions())).isNotZero();
    assertThat(last.paho().isConnected()).isTrue();
    PLATFORM.clock().advance(Duration.ofSeconds(11));
    PLATFORM.client(clientId).connect(RunningPlatform.deviceOptions());
    last.awaitLoss();
  }

  private int code(MqttConnectOptions options) {
    return catchThrowableOfType(
            MqttException.class, () -> PLATFORM.client(clientId).connect(options))
        .getReasonCode();
  }

  private static void set(OrganizationSettings settings) throws Exception {
    PLATFORM.simulator().administration().configure(settings);
  }
}
