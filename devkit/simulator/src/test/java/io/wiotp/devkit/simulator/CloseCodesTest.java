/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonObject;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which close code stands for what, as monitoring messages and counts show it. */
class CloseCodesTest {
  @RegisterExtension static final RunningPlatform PLATFORM = new RunningPlatform();

  private String id;
  private TestClient watcher;
  private TestClient device;

  @BeforeEach
  void connect() throws Exception {
    id = PLATFORM.newId();
    watcher = PLATFORM.application().subscribe("iot-2/type/pump/id/" + id + "/mon", 0);
    device = PLATFORM.device("pump", id);
    assertThat(next().getString("Action")).isEqualTo("Connect");
  }

  @Test
  @DisplayName("ERR-0 APP-30 after DISCONNECT there is no code")
  void orderly() throws Exception {
    device.paho().disconnect();
    assertThat(next().containsKey("CloseCode")).isFalse();
  }

  @Test
  @DisplayName("ERR-91 a socket that the client closed")
  void socket() throws Exception {
    device.paho().disconnectForcibly(0, 1_000, false);
    assertCode(91);
  }

  @Test
  @DisplayName("ERR-94 MQ-69 AUTH-16 a device that was deleted was closed by the administrator")
  void deleted() throws Exception {
    PLATFORM.rest().delete("/device/types/pump/devices/" + id);
    device.awaitLoss();
    assertCode(94);
  }

  @Test
  @DisplayName("ERR-154 MQ-28 SIM-15 one subscription too many")
  void subscriptions() throws Exception {
    for (int i = 0; i < 50; i++) {
      device.subscribe("iot-2/cmd/c" + i + "/fmt/+", 1);
    }
    assertThatThrownBy(() -> device.subscribe("iot-2/cmd/c50/fmt/+", 1))
        .isInstanceOf(MqttException.class);
    assertCode(154);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("ERR-276 ERR-289 ERR-300 SIM-11 a forbidden topic closes without a word")
  @CsvSource({"iot-2/cmd/c/fmt/json, 276", "$SYS/broker, 289"})
  void topics(String topic, int code) throws Exception {
    device.fire(topic, "{}", 1);
    device.awaitLoss();
    assertCode(code);
  }

  @Test
  @DisplayName("ERR-287 MQ-24 a message that is too large")
  void tooLarge() throws Exception {
    device.fire("iot-2/evt/s/fmt/text", "x".repeat(131_073), 1);
    device.awaitLoss();
    assertCode(287);
  }

  @Test
  @DisplayName("ERR-288 MQ-65 SIM-7 the same client id again")
  void reused() throws Exception {
    PLATFORM.client("d:acme01:pump:" + id).connect(RunningPlatform.deviceOptions());
    device.awaitLoss();
    assertCode(288);
  }

  @Test
  @DisplayName("ERR-180 AUTH-6 SIM-5 a wrong token")
  void wrongToken() throws Exception {
    device.paho().disconnect();
    next();
    assertThatThrownBy(() -> device.connect(TestClient.options("use-token-auth", "wrong-token")))
        .isInstanceOfSatisfying(
            MqttException.class,
            e -> assertThat(e.getReasonCode()).isEqualTo(MqttException.REASON_CODE_NOT_AUTHORIZED));
    assertCode(180);
  }

  @Test
  @DisplayName("ERR-166 ID-18 SIM-4 a client id that is not valid")
  void clientId() throws Exception {
    long before = refusals(166);
    TestClient bad = PLATFORM.client("d:acme01:pump:a b");
    assertThatThrownBy(() -> bad.connect(RunningPlatform.deviceOptions()))
        .isInstanceOf(MqttException.class);
    await().until(() -> refusals(166) == before + 1);
  }

  @Test
  @DisplayName("ERR-293 MQ-61 a version of the protocol that is not offered")
  void version() throws Exception {
    long before = refusals(293);
    try (RawClient raw = new RawClient(PLATFORM.simulator().mqttPort())) {
      raw.send(RawClient.connect(5, 60, "d:acme01:pump:x", "use-token-auth", "x"));
      await().until(() -> refusals(293) == before + 1);
    }
  }

  @Test
  @DisplayName("ERR-270 QS-1 AUTH-3 at quickstart a will is refused, and no credentials are needed")
  void will() throws Exception {
    long before = refusals(270);
    MqttConnectOptions options = TestClient.options(null, null);
    PLATFORM.client("d:quickstart:pump:ok-" + id).connect(options);
    options.setWill("iot-2/evt/s/fmt/json", new byte[0], 0, false);
    TestClient sandbox = PLATFORM.client("d:quickstart:pump:" + id);
    assertThatThrownBy(() -> sandbox.connect(options)).isInstanceOf(MqttException.class);
    await().until(() -> refusals(270) == before + 1);
  }

  @Test
  @DisplayName("ERR-291 QS-3 MQ-8 SIM-6 at quickstart nothing is published above QoS 0")
  void qos() throws Exception {
    long before = refusals(291);
    TestClient sandbox = PLATFORM.client("d:quickstart:pump:" + id);
    sandbox.connect(TestClient.options(null, null));
    sandbox.fire("iot-2/evt/s/fmt/json", "{}", 1);
    sandbox.awaitLoss();
    assertThat(refusals(291)).isEqualTo(before + 1);
  }

  @Test
  @DisplayName("QS-2 QS-7 SIM-6 a sandbox device publishes json, and that is all")
  void sandbox() throws Exception {
    TestClient reader = PLATFORM.client("d:quickstart:pump:r-" + id);
    reader.connect(TestClient.options(null, null));
    assertThatThrownBy(() -> reader.granted("iot-2/cmd/+/fmt/+")).isInstanceOf(MqttException.class);
    reader.awaitLoss();
    TestClient text = PLATFORM.client("d:quickstart:pump:t-" + id);
    text.connect(TestClient.options(null, null));
    text.fire("iot-2/evt/s/fmt/text", "x", 0);
    text.awaitLoss();
  }

  @Test
  @DisplayName("QS-6 SIM-6 there are no gateways at quickstart")
  void noGateways() throws Exception {
    TestClient gateway = PLATFORM.client("g:quickstart:rtu:" + id);
    assertThatThrownBy(() -> gateway.connect(TestClient.options(null, null)))
        .isInstanceOf(MqttException.class);
  }

  private static long refusals(int code) throws Exception {
    return PLATFORM.simulator().ledger().refusals(code);
  }

  private void assertCode(int code) throws Exception {
    JsonObject message = next();
    assertThat(message.getInteger("CloseCode")).isEqualTo(code);
    assertThat(message.getString("Reason")).isNotBlank();
  }

  private JsonObject next() throws InterruptedException {
    return new JsonObject(watcher.next().payload());
  }
}
