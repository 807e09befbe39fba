/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.wiotp.devkit.simulator.fault.Fault;
import io.wiotp.devkit.simulator.fault.FaultControl;
import io.wiotp.devkit.simulator.fault.FaultKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectFaultTest {
  @RegisterExtension static final RunningPlatform PLATFORM = new RunningPlatform();

  private FaultControl faults;
  private String id;

  @BeforeEach
  void device() throws Exception {
    faults = PLATFORM.simulator().faults();
    id = PLATFORM.newId();
    PLATFORM.simulator().registerDevice("pump", id, RunningPlatform.TOKEN);
  }

  @ParameterizedTest
  @DisplayName("SIM-62 SIM-63 a connect is refused with the return code, as often as was asked for")
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void returnCode(int code) throws Exception {
    String fault =
        faults.add(Fault.of(FaultKind.CONNACK).with("code", code).client(clientId()).times(2));
    for (int i = 0; i < 2; i++) {
      TestClient device = PLATFORM.client(clientId());
      assertThat(
              catchThrowableOfType(
                      MqttException.class, () -> device.connect(RunningPlatform.deviceOptions()))
                  .getReasonCode())
          .isEqualTo(code);
    }
    TestClient device = PLATFORM.client(clientId());
    device.connect(RunningPlatform.deviceOptions());
    assertThat(faults.strikes(fault)).isEqualTo(2);
  }

  @Test
  @DisplayName("SIM-62 a fault for one device, type or client leaves the others alone")
  void scope() throws Exception {
    faults.add(Fault.of(FaultKind.CONNACK).with("type", "valve"));
    faults.add(Fault.of(FaultKind.CONNACK).with("device", "other-*"));
    faults.add(Fault.of(FaultKind.CONNACK).client("g:*"));
    try (MqttRaw client = connected()) {
      client.ping();
      assertThat(client.next().type()).isEqualTo(MqttRaw.PINGRESP);
    }
    faults.add(Fault.of(FaultKind.CONNACK).with("device", id.substring(0, id.length() - 1) + "*"));
    assertThatThrownBy(this::connected).isInstanceOf(AssertionError.class);
  }

  @Test
  @DisplayName("SIM-64 a connect is not answered, and the connection stays open")
  void silence() throws Exception {
    faults.add(Fault.of(FaultKind.CONNECT_SILENCE).client(clientId()));
    try (MqttRaw client = raw()) {
      client.connect(clientId());
      assertThat(client.isSilentFor(300)).isTrue();
    }
  }

  @Test
  @DisplayName(
      "SIM-65 the socket is closed instead of an answer to CONNECT, and the next try works")
  void drop() throws Exception {
    faults.add(Fault.of(FaultKind.CONNECT_DROP).client(clientId()).times(1));
    try (MqttRaw client = raw()) {
      client.connect(clientId());
      assertThat(client.isClosed()).isTrue();
    }
    connected().close();
  }

  @Test
  @DisplayName("SIM-67 the session is lost on a reconnect, and its subscriptions with it")
  void sessionLost() throws Exception {
    MqttConnectOptions options = RunningPlatform.deviceOptions();
    options.setCleanSession(false);
    try (TestClient device = new TestClient(PLATFORM.uri(), clientId())) {
      assertThat(device.connect(options)).isFalse();
      device.subscribe("iot-2/cmd/+/fmt/+", 1);
    }
    try (TestClient device = new TestClient(PLATFORM.uri(), clientId())) {
      assertThat(device.connect(options)).isTrue();
    }
    String fault = faults.add(Fault.of(FaultKind.SESSION_LOST).client(clientId()).times(1));
    try (TestClient device = new TestClient(PLATFORM.uri(), clientId())) {
      assertThat(device.connect(options)).isFalse();
      assertThat(faults.strikes(fault)).isEqualTo(1);
      PLATFORM.application().publish("iot-2/type/pump/id/" + id + "/cmd/c/fmt/json", "{}", 1);
      assertThat(device.waiting()).isZero();
    }
  }

  @ParameterizedTest
  @DisplayName("SIM-60 a TCP connection is reset at once, as often as was asked for")
  @ValueSource(strings = {"any", "plain"})
  void tcpRefused(String port) throws Exception {
    String fault = faults.add(Fault.of(FaultKind.TCP_REFUSE).with("port", port).times(2));
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(this::connected).isInstanceOf(IOException.class);
    }
    connected().close();
    assertThat(faults.strikes(fault)).isEqualTo(2);
  }

  @Test
  @DisplayName("SIM-60 what is for the TLS port leaves the plain one alone")
  void otherPort() throws Exception {
    faults.add(Fault.of(FaultKind.TCP_REFUSE).with("port", "tls"));
    faults.add(FaultKind.TLS_DROP);
    connected().close();
  }

  @Test
  @DisplayName("SIM-63 the same seed strikes the same connects again, another one others")
  void repeatable() throws Exception {
    faults.reset(7);
    List<Boolean> first = pattern();
    faults.reset(7);
    List<Boolean> second = pattern();
    faults.reset(8);
    List<Boolean> third = pattern();
    assertThat(second).isEqualTo(first).contains(true, false);
    assertThat(third).isNotEqualTo(first);
  }

  @Test
  @DisplayName("SIM-63 a fault strikes the same whether or not others are on")
  void independent() throws Exception {
    faults.reset(7);
    List<Boolean> alone = pattern();
    faults.reset(7);
    String fault = faults.add(half());
    faults.add(Fault.of(FaultKind.PINGRESP_LOST).with("probability", 0.5));
    List<Boolean> together = strikes();
    faults.remove(fault);
    assertThat(together).isEqualTo(alone);
  }

  private List<Boolean> pattern() throws Exception {
    faults.add(half());
    return strikes();
  }

  private Fault half() {
    return Fault.of(FaultKind.CONNACK).with("code", 3).with("probability", 0.5);
  }

  private List<Boolean> strikes() throws Exception {
    List<Boolean> refused = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      try (MqttRaw client = raw()) {
        client.connect(clientId());
        refused.add(client.next().body()[1] == 3);
      }
      // One that comes back before its end was seen looks like two with one id, and is locked soon.
      await().until(() -> !PLATFORM.simulator().isConnected(clientId()));
    }
    return refused;
  }

  private String clientId() {
    return "d:acme01:pump:" + id;
  }

  private MqttRaw raw() throws IOException {
    return new MqttRaw(PLATFORM.simulator().mqttPort());
  }

  private MqttRaw connected() throws IOException {
    return MqttRaw.connected(PLATFORM.simulator().mqttPort(), clientId());
  }
}
