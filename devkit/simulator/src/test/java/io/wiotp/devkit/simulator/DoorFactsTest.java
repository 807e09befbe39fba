/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.registry.GatewayRole;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts of identifiers, quickstart, cipher suites and close codes that have no test elsewhere. */
class DoorFactsTest {
  @RegisterExtension static final RunningPlatform PLATFORM = new RunningPlatform();

  @ParameterizedTest(name = "{0}")
  @DisplayName("ERR-0 ERR-91 ERR-105 ERR-154 ERR-276 ERR-289 ERR-300 why a connection ended shows")
  @CsvSource({
    "disconnect, -1",
    "vanish, 91",
    "junk, 105",
    "subscriptions, 154",
    "topic, 276",
    "system, 289"
  })
  void closeCodes(String action, int code) throws Exception {
    String id = PLATFORM.newId();
    TestClient watcher = PLATFORM.application().subscribe("iot-2/type/pump/id/" + id + "/mon", 0);
    PLATFORM.simulator().registerDevice("pump", id, RunningPlatform.TOKEN);
    try (RawClient device = new RawClient(PLATFORM.simulator().mqttPort())) {
      device.send(
          RawClient.connect(4, 60, "d:acme01:pump:" + id, "use-token-auth", RunningPlatform.TOKEN));
      assertThat(new int[] {device.read(), device.read(), device.read(), device.read()})
          .containsExactly(0x20, 2, 0, 0);
      assertThat(watcher.next().payload()).contains("\"Connect\"");
      act(device, action);
      if (!action.equals("vanish")) {
        byte[] rest = device.readToEnd();
        // Only acknowledgements came before the end: no packet says why it was (ERR-300).
        assertThat(rest.length % 5).isZero();
      }
    }
    JsonObject disconnect = new JsonObject(watcher.next().payload());
    assertThat(disconnect.getString("Action")).isEqualTo("Disconnect");
    assertThat(disconnect.getInteger("CloseCode", -1)).isEqualTo(code);
  }

  private static void act(RawClient device, String action) throws Exception {
    switch (action) {
      case "disconnect" -> device.send(0xE0, 0);
      case "vanish" -> device.close();
      case "junk" -> device.send(0xF0, 0);
      case "topic" -> device.send(publish("iot-2/cmd/x/fmt/json"));
      case "system" -> device.send(publish("$SYS/x"));
      default -> {
        for (int i = 0; i <= 50; i++) {
          device.send(subscribe("iot-2/cmd/c" + i + "/fmt/json", i + 1));
        }
      }
    }
  }

  private static byte[] publish(String topic) {
    var body = new java.io.ByteArrayOutputStream();
    RawClient.text(body, topic);
    return RawClient.packet(0x30, body.toByteArray());
  }

  private static byte[] subscribe(String filter, int packetId) {
    var body = new java.io.ByteArrayOutputStream();
    body.write(0);
    body.write(packetId);
    RawClient.text(body, filter);
    body.write(1);
    return RawClient.packet(0x82, body.toByteArray());
  }

  @ParameterizedTest(name = "{0} at level {1}: {2}")
  @DisplayName("ERR-166 ERR-180 ERR-293 MQ-1 MQ-64 ID-5 what refuses a connection is counted")
  @CsvSource({
    "d:acme01:pump:a b, 4, 2, 166",
    "c:acme01:rtu:gw01, 4, 5, 166",
    "d:acme01:pump:nobody, 4, 5, 180",
    "d:acme01:pump:nobody, 3, 5, 180",
    "d:acme01:pump:nobody, 5, 1, 293"
  })
  void refusals(String clientId, int level, int answer, int code) throws Exception {
    long before = PLATFORM.simulator().ledger().refusals(code);
    try (RawClient client = new RawClient(PLATFORM.simulator().mqttPort())) {
      client.send(connect(level, clientId));
      assertThat(client.readToEnd()[3]).isEqualTo((byte) answer);
    }
    assertThat(PLATFORM.simulator().ledger().refusals(code)).isEqualTo(before + 1);
  }

  /** MQTT 3.1 has another protocol name. */
  private static byte[] connect(int level, String clientId) {
    if (level != 3) {
      return RawClient.connect(level, 60, clientId, "use-token-auth", "x");
    }
    var body = new java.io.ByteArrayOutputStream();
    RawClient.text(body, "MQIsdp");
    body.writeBytes(new byte[] {3, (byte) 0xC2, 0, 60});
    RawClient.text(body, clientId);
    RawClient.text(body, "use-token-auth");
    RawClient.text(body, "x");
    return RawClient.packet(0x10, body.toByteArray());
  }

  @Test
  @DisplayName("ERR-288 a reused client id shows with its code")
  void reused() throws Exception {
    try (Simulator other =
        Simulator.start(SimulatorOptions.defaults().withOrganization("acme01"))) {
      other.registerDevice("pump", "p1", RunningPlatform.TOKEN);
      String uri = "tcp://127.0.0.1:" + other.mqttPort();
      try (TestClient watcher = new TestClient(uri, "a:acme01:w");
          TestClient first = new TestClient(uri, "d:acme01:pump:p1");
          TestClient second = new TestClient(uri, "d:acme01:pump:p1")) {
        Credentials key = other.credentials();
        watcher.connect(TestClient.options(key.apiKey(), key.apiToken()));
        watcher.subscribe("iot-2/type/pump/id/p1/mon", 0);
        first.connect(RunningPlatform.deviceOptions());
        assertThat(watcher.next().payload()).contains("\"Connect\"");
        second.connect(RunningPlatform.deviceOptions());
        first.awaitLoss();
        assertThat(watcher.next().payload()).contains("\"CloseCode\":288");
      }
    }
  }

  @Test
  @DisplayName("ID-7 ID-9 ID-10 ID-11 ID-15 dots, equal ids of two types, case, and long ids")
  void identifiers() throws Exception {
    String typeA = "Type.With-Dots_" + "x".repeat(20);
    String typeB = typeA.toLowerCase(java.util.Locale.ROOT);
    String id = "Dev.Ice-" + "y".repeat(27);
    assertThat(typeA).hasSizeBetween(35, 36);
    PLATFORM.simulator().registerDevice(typeA, id, RunningPlatform.TOKEN);
    PLATFORM.simulator().registerDevice(typeB, id, "another-token-1");
    for (int version : new int[] {3, 4}) {
      MqttConnectOptions options = RunningPlatform.deviceOptions();
      options.setMqttVersion(version);
      TestClient device = PLATFORM.client("d:acme01:" + typeA + ":" + id);
      device.connect(options);
      device.publish("iot-2/evt/s/fmt/json", "{}", 1);
      device.close();
    }
    assertThat(PLATFORM.simulator().ledger().events(typeA, id)).isEqualTo(2);
    assertThat(PLATFORM.simulator().ledger().events(typeB, id)).isZero();
    TestClient other = PLATFORM.client("d:acme01:" + typeB + ":" + id);
    assertThat(code(other, RunningPlatform.deviceOptions())).isEqualTo(5);
    other.connect(TestClient.options("use-token-auth", "another-token-1"));
  }

  @Test
  @DisplayName("ID-7 an organization need not have six characters")
  void organization() throws Exception {
    try (Simulator other =
        Simulator.start(SimulatorOptions.defaults().withOrganization("masdev.workspace_1"))) {
      other.registerDevice("pump", "p1", RunningPlatform.TOKEN);
      String uri = "tcp://127.0.0.1:" + other.mqttPort();
      try (TestClient device = new TestClient(uri, "d:masdev.workspace_1:pump:p1")) {
        device.connect(RunningPlatform.deviceOptions());
        assertThat(other.isConnected("d:masdev.workspace_1:pump:p1")).isTrue();
      }
    }
  }

  @ParameterizedTest
  @DisplayName("ID-12 EVT-6 EVT-7 an event id and format may be any level of a topic")
  @ValueSource(strings = {"größe", "with blank", "!\"§%&()=?", "x"})
  void eventId(String name) throws Exception {
    TestClient application = PLATFORM.application().subscribe(RunningPlatform.EVENTS, 1);
    String id = PLATFORM.newId();
    PLATFORM.device("pump", id).publish("iot-2/evt/" + name + "/fmt/" + name, "no json {", 1);
    assertThat(application.next())
        .isEqualTo(
            new TestClient.Received(
                "iot-2/type/pump/id/" + id + "/evt/" + name + "/fmt/" + name,
                "no json {",
                1,
                false));
  }

  @Test
  @DisplayName("AUTH-15 a gateway's own credentials do for the devices behind it")
  void gatewayCredentials() throws Exception {
    String id = PLATFORM.newId();
    TestClient gateway = PLATFORM.gateway("rtu", id, GatewayRole.PRIVILEGED);
    gateway.publish("iot-2/type/valve/id/" + id + "/evt/s/fmt/json", "{}", 1);
    assertThat(PLATFORM.simulator().ledger().events("valve", id)).isEqualTo(1);
  }

  @Test
  @DisplayName("MQ-50 MQ-56 a gateway's will for itself has the typed form, the short one is none")
  void gatewayWill() throws Exception {
    TestClient application = PLATFORM.application().subscribe(RunningPlatform.EVENTS, 1);
    String id = PLATFORM.newId();
    PLATFORM.simulator().registerGateway("rtu", id, RunningPlatform.TOKEN, GatewayRole.PRIVILEGED);
    MqttConnectOptions options = RunningPlatform.deviceOptions();
    options.setWill("iot-2/evt/bye/fmt/text", new byte[1], 1, false);
    TestClient gateway = PLATFORM.client("g:acme01:rtu:" + id);
    assertThat(code(gateway, options)).isEqualTo(MqttException.REASON_CODE_CONNECTION_LOST);
    String topic = "iot-2/type/rtu/id/" + id + "/evt/bye/fmt/text";
    options.setWill(topic, "bye".getBytes(StandardCharsets.UTF_8), 1, false);
    gateway.connect(options);
    gateway.paho().disconnectForcibly(0, 1000, false);
    assertThat(application.next()).isEqualTo(new TestClient.Received(topic, "bye", 1, false));
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("QS-2 QS-7 MQ-73 what a quickstart device may not do closes its connection")
  @CsvSource({
    "publish, iot-2/evt/s/fmt/text",
    "publish, iotdevice-1/mgmt/manage",
    "subscribe, iot-2/cmd/+/fmt/+",
    "subscribe, iotdm-1/#"
  })
  void quickstart(String action, String topic) throws Exception {
    TestClient device = PLATFORM.client("d:quickstart:pump:" + PLATFORM.newId());
    device.connect(TestClient.options(null, null));
    if (action.equals("publish")) {
      device.fire(topic, "{}", 0);
    } else {
      assertThatThrownBy(() -> device.subscribe(topic, 0)).isInstanceOf(MqttException.class);
    }
    device.awaitLoss();
  }

  @Test
  @DisplayName("QS-2 QS-6 QS-8 AUTH-3 CON-7 ERR-270 quickstart's other refusals")
  void quickstartConnect() throws Exception {
    String id = PLATFORM.newId();
    TestClient device = PLATFORM.client("d:quickstart:pump:" + id);
    assertThat(code(device, RunningPlatform.deviceOptions())).isEqualTo(5);
    TestClient gateway = PLATFORM.client("g:quickstart:rtu:" + id);
    assertThat(code(gateway, TestClient.options(null, null))).isEqualTo(5);
    long before = PLATFORM.simulator().ledger().refusals(270);
    MqttConnectOptions will = TestClient.options(null, null);
    will.setWill("iot-2/evt/bye/fmt/json", new byte[1], 0, false);
    assertThat(code(device, will)).isEqualTo(5);
    assertThat(PLATFORM.simulator().ledger().refusals(270)).isEqualTo(before + 1);
    MqttConnectOptions durable = TestClient.options(null, null);
    durable.setCleanSession(false);
    for (int i = 0; i < 2; i++) {
      assertThat(device.connect(durable)).isFalse();
      device.paho().disconnect();
    }
    MqttConnectOptions tls = TestClient.options(null, null);
    tls.setSocketFactory(ClientTls.trusting(PLATFORM.simulator().caFile()).getSocketFactory());
    try (TestClient secure =
        new TestClient(
            "ssl://127.0.0.1:" + PLATFORM.simulator().tlsPort(), "d:quickstart:pump:" + id)) {
      assertThat(code(secure, tls)).isEqualTo(5);
    }
  }

  @Test
  @DisplayName("TLS-2 TLS-3 the platform's cipher suites are spoken, and no others of TLS 1.2")
  void cipherSuites() throws Exception {
    SSLContext context = ClientTls.trusting(PLATFORM.simulator().caFile());
    List<String> known = List.of(context.getSupportedSSLParameters().getCipherSuites());
    for (String keys : new String[] {"TLS_ECDHE_RSA", "TLS_DHE_RSA"}) {
      for (String rest :
          new String[] {
            "AES_128_GCM_SHA256", "AES_256_GCM_SHA384", "AES_128_CBC_SHA", "AES_256_CBC_SHA"
          }) {
        String suite = keys + "_WITH_" + rest;
        assertThat(known).contains(suite);
        assertThat(negotiate(context, PLATFORM.simulator().tlsPort(), suite)).isEqualTo(suite);
      }
    }
    for (String cbc : new String[] {"AES_128_CBC_SHA", "AES_256_CBC_SHA"}) {
      String suite = "TLS_ECDHE_RSA_WITH_" + cbc;
      assertThat(negotiate(context, PLATFORM.simulator().httpsPort(), suite)).isEqualTo(suite);
    }
    assertThatThrownBy(
            () ->
                negotiate(
                    context,
                    PLATFORM.simulator().tlsPort(),
                    "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256"))
        .isInstanceOf(SSLHandshakeException.class);
  }

  private static String negotiate(SSLContext context, int port, String suite) throws Exception {
    try (SSLSocket socket =
        (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", port)) {
      socket.setEnabledProtocols(new String[] {"TLSv1.2"});
      socket.setEnabledCipherSuites(new String[] {suite});
      socket.startHandshake();
      return socket.getSession().getCipherSuite();
    }
  }

  private static int code(TestClient client, MqttConnectOptions options) {
    return catchThrowableOfType(MqttException.class, () -> client.connect(options)).getReasonCode();
  }
}
