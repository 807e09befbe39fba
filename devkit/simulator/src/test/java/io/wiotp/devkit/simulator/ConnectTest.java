/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.wiotp.devkit.simulator.registry.GatewayRole;
import java.nio.charset.StandardCharsets;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectTest {
  @RegisterExtension static final RunningPlatform PLATFORM = new RunningPlatform();

  private static final int NOT_AUTHORIZED = 5;

  @Test
  @DisplayName("AUTH-1 MQ-60 a device with its token is accepted, on MQTT 3.1.1 and 3.1")
  void device() throws Exception {
    String id = PLATFORM.newId();
    PLATFORM.simulator().registerDevice("pump", id, RunningPlatform.TOKEN);
    for (int version : new int[] {3, 4}) {
      MqttConnectOptions options = RunningPlatform.deviceOptions();
      options.setMqttVersion(version);
      TestClient client = PLATFORM.client("d:acme01:pump:" + id);
      client.connect(options);
      assertThat(PLATFORM.simulator().isConnected("d:acme01:pump:" + id)).isTrue();
      client.close();
    }
  }

  @Test
  @DisplayName("AUTH-2 an application needs no registration, only a key and its token")
  void application() throws Exception {
    assertThat(PLATFORM.application().paho().isConnected()).isTrue();
  }

  @Test
  @DisplayName("AUTH-2 AUTH-6 a key with a wrong token gets 5")
  void wrongApiToken() throws Exception {
    TestClient client = PLATFORM.client("a:acme01:x");
    String key = PLATFORM.simulator().credentials().apiKey();
    assertThat(code(client, TestClient.options(key, "wrong"))).isEqualTo(NOT_AUTHORIZED);
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @DisplayName("AUTH-6 AUTH-9 ID-17 MQ-64 every failure of credentials gets 5")
  @CsvSource({
    "d:acme01:pump:known, use-token-auth, wrong-token",
    "d:acme01:pump:known, someone, secret-token-1",
    "d:acme01:pump:unknown, use-token-auth, secret-token-1",
    "d:acme01:boiler:known, use-token-auth, secret-token-1",
    "d:nobody:pump:known, use-token-auth, secret-token-1",
    "g:acme01:pump:known, use-token-auth, secret-token-1",
    "d:acme01:rtu:known, use-token-auth, secret-token-1",
    "d:acme01:pump:known, ,",
    "a:acme01:x, use-token-auth, secret-token-1",
    "a:acme01:x, ,",
    "g:quickstart:rtu:known, ,",
    "A:quickstart:x, ,"
  })
  void refused(String clientId, String user, String password) throws Exception {
    registerKnown();
    TestClient client = PLATFORM.client(clientId);
    assertThat(code(client, TestClient.options(user, password))).isEqualTo(NOT_AUTHORIZED);
  }

  private static void registerKnown() throws Exception {
    Simulator simulator = PLATFORM.simulator();
    if (!simulator.isRegistered("pump", "known")) {
      simulator.registerDevice("pump", "known", RunningPlatform.TOKEN);
      simulator.registerGateway("rtu", "known", RunningPlatform.TOKEN, GatewayRole.STANDARD);
    }
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("ID-18 MQ-64 a client id that does not parse gets 5")
  @ValueSource(strings = {"pump", "d:acme01:pump", "x:acme01:pump:p07", "d:acme01:pump:"})
  void unparsable(String clientId) throws Exception {
    assertThat(code(PLATFORM.client(clientId), RunningPlatform.deviceOptions()))
        .isEqualTo(NOT_AUTHORIZED);
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("ID-18 MQ-62 a client id with a bad part gets 2")
  @ValueSource(
      strings = {
        "d:acme01:pump:p 07",
        "d:acme01:pump:xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
      })
  void badPart(String clientId) throws Exception {
    assertThat(code(PLATFORM.client(clientId), RunningPlatform.deviceOptions())).isEqualTo(2);
  }

  @ParameterizedTest(name = "level {0}")
  @DisplayName("MQ-1 MQ-61 SIM-3 another protocol level gets 1")
  @ValueSource(ints = {5, 6, 9})
  void protocolLevel(int level) throws Exception {
    try (RawClient client = new RawClient(PLATFORM.simulator().mqttPort())) {
      client.send(RawClient.connect(level, 60, "d:acme01:pump:p07", "use-token-auth", "x"));
      byte[] answer = client.readToEnd();
      assertThat(answer[0]).isEqualTo((byte) 0x20);
      assertThat(answer[3]).isEqualTo((byte) 1);
    }
  }

  @Test
  @DisplayName("MQ-65 the same client id closes the first connection and accepts the second")
  void reused() throws Exception {
    String id = PLATFORM.newId();
    TestClient first = PLATFORM.device("pump", id);
    TestClient second = PLATFORM.client("d:acme01:pump:" + id);
    second.connect(RunningPlatform.deviceOptions());
    first.awaitLoss();
    second.publish("iot-2/evt/s/fmt/json", "{}", 1);
    assertThat(PLATFORM.simulator().ledger().events("pump", id)).isEqualTo(1);
    assertThat(PLATFORM.simulator().isConnected("d:acme01:pump:" + id)).isTrue();
  }

  @Test
  @DisplayName("APP-10 several applications may share one id without instance")
  void sharedApplication() throws Exception {
    TestClient first = PLATFORM.client("A:acme01:pool");
    TestClient second = PLATFORM.client("A:acme01:pool");
    first.connect(PLATFORM.applicationOptions());
    second.connect(PLATFORM.applicationOptions());
    first.subscribe(RunningPlatform.EVENTS, 1);
    second.subscribe(RunningPlatform.EVENTS, 1);
    assertThat(first.paho().isConnected()).isTrue();
  }

  @Test
  @DisplayName("MQ-51 a will on a topic that is not permitted closes without CONNACK")
  void badWill() throws Exception {
    String id = PLATFORM.newId();
    PLATFORM.simulator().registerDevice("pump", id, RunningPlatform.TOKEN);
    MqttConnectOptions options = RunningPlatform.deviceOptions();
    options.setWill("iot-2/cmd/x/fmt/json", new byte[1], 1, false);
    assertThatThrownBy(() -> PLATFORM.client("d:acme01:pump:" + id).connect(options))
        .isInstanceOfSatisfying(
            MqttException.class,
            e ->
                assertThat(e.getReasonCode()).isEqualTo(MqttException.REASON_CODE_CONNECTION_LOST));
  }

  @Test
  @DisplayName("MQ-55 SIM-17 a will is published after an abnormal end, not after DISCONNECT")
  void will() throws Exception {
    TestClient application = PLATFORM.application().subscribe(RunningPlatform.EVENTS, 1);
    for (boolean orderly : new boolean[] {true, false}) {
      String id = PLATFORM.newId();
      PLATFORM.simulator().registerDevice("pump", id, RunningPlatform.TOKEN);
      MqttConnectOptions options = RunningPlatform.deviceOptions();
      byte[] payload = id.getBytes(StandardCharsets.UTF_8);
      options.setWill("iot-2/evt/bye/fmt/text", payload, 1, true);
      TestClient device = PLATFORM.client("d:acme01:pump:" + id);
      device.connect(options);
      if (orderly) {
        device.close();
      } else {
        device.paho().disconnectForcibly(0, 1000, false);
        assertThat(application.next())
            .isEqualTo(
                new TestClient.Received(
                    "iot-2/type/pump/id/" + id + "/evt/bye/fmt/text", id, 1, false));
      }
    }
    assertThat(application.waiting()).isZero();
  }

  @Test
  @DisplayName("QS-1 QS-3 QS-5 the sandbox takes events at QoS 0 without credentials")
  void quickstart() throws Exception {
    TestClient application = PLATFORM.client("a:quickstart:watch");
    application.connect(TestClient.options(null, null));
    application.subscribe("iot-2/type/+/id/p07/evt/+/fmt/+", 0);
    TestClient device = PLATFORM.client("d:quickstart:pump:p07");
    device.connect(TestClient.options(null, null));
    device.publish("iot-2/evt/s/fmt/json", "{}", 0);
    assertThat(application.next().topic()).isEqualTo("iot-2/type/pump/id/p07/evt/s/fmt/json");
    device.fire("iot-2/evt/s/fmt/json", "{}", 1);
    device.awaitLoss();
  }

  private static int code(TestClient client, MqttConnectOptions options) {
    return catchThrowableOfType(MqttException.class, () -> client.connect(options)).getReasonCode();
  }
}
