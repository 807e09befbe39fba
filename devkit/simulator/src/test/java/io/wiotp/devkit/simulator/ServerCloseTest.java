/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.fault.Fault;
import io.wiotp.devkit.simulator.fault.FaultKind;
import io.wiotp.tests.support.ExpectedLogs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** Connections that the platform ends, and the ports that it listens on. */
class ServerCloseTest {
  @RegisterExtension static final RunningPlatform PLATFORM = new RunningPlatform();

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("ERR-92 ERR-104 ERR-178 SIM-65 a client is closed on demand, with the code wanted")
  @CsvSource({
    "92, The connection was closed by the server.",
    "104, The server capacity is reached.",
    "178, The quota for buffered data is reached."
  })
  void onDemand(int code, String reason) throws Exception {
    String id = PLATFORM.newId();
    TestClient watcher = PLATFORM.application().subscribe("iot-2/type/pump/id/" + id + "/mon", 0);
    TestClient device = PLATFORM.device("pump", id);
    assertThat(watcher.next().payload()).contains("\"Connect\"");
    PLATFORM
        .simulator()
        .faults()
        .add(
            Fault.of(FaultKind.DROP)
                .client("d:acme01:pump:" + id)
                .with("closeCode", Integer.toString(code)));
    device.awaitLoss();
    JsonObject end = new JsonObject(watcher.next().payload());
    assertThat(end.getInteger("CloseCode")).isEqualTo(code);
    assertThat(end.getString("Reason")).isEqualTo(reason);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("ERR-271 ERR-284 ERR-105 MQ-84 what is wrong with a packet shows in the code")
  @CsvSource({
    "no such quality of service, 284",
    "length without end, 271",
    "no type, 105",
    "topic longer than its packet, 271",
    "no room for its packet id, 271"
  })
  void malformed(String packet, int code) throws Exception {
    String id = PLATFORM.newId();
    TestClient watcher = PLATFORM.application().subscribe("iot-2/type/pump/id/" + id + "/mon", 0);
    PLATFORM.simulator().registerDevice("pump", id, RunningPlatform.TOKEN);
    try (RawClient device = new RawClient(PLATFORM.simulator().mqttPort())) {
      device.send(
          RawClient.connect(4, 60, "d:acme01:pump:" + id, "use-token-auth", RunningPlatform.TOKEN));
      assertThat(device.read(4)).containsExactly(0x20, 2, 0, 0);
      assertThat(watcher.next().payload()).contains("\"Connect\"");
      device.send(bytes(packet));
      assertThat(device.readToEnd()).isEmpty();
    }
    assertThat(new JsonObject(watcher.next().payload()).getInteger("CloseCode")).isEqualTo(code);
  }

  private static byte[] bytes(String packet) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    RawClient.text(body, "iot-2/evt/e/fmt/json");
    return switch (packet) {
      case "no such quality of service" -> RawClient.packet(0x36, body.toByteArray());
      // A length has at most four bytes.
      case "length without end" -> new byte[] {0x30, -1, -1, -1, -1, 1};
      case "topic longer than its packet" -> new byte[] {0x30, 4, 0, 20, 'a', 'b'};
      case "no room for its packet id" -> new byte[] {0x32, 3, 0, 1, 'a'};
      default -> RawClient.packet(0xF0, new byte[0]);
    };
  }

  @Test
  @DisplayName("ERR-93 a shutdown closes every client, with its own code")
  void shutdown(ExpectedLogs logs) throws Exception {
    Logger front = (Logger) LoggerFactory.getLogger("io.wiotp.devkit.simulator.mqtt.MqttFront");
    front.setLevel(Level.INFO);
    Simulator simulator =
        Simulator.start(SimulatorOptions.defaults().withOrganization(RunningPlatform.ORG));
    simulator.registerDevice("pump", "p1", RunningPlatform.TOKEN);
    try (TestClient device =
        new TestClient("tcp://127.0.0.1:" + simulator.mqttPort(), "d:acme01:pump:p1")) {
      device.connect(RunningPlatform.deviceOptions());
      assertThat(simulator.isConnected("d:acme01:pump:p1")).isTrue();
      simulator.close();
      device.awaitLoss();
      assertThat(logs.messages())
          .contains(
              "d:acme01:pump:p1 disconnected: 93 The connection was closed because the server was"
                  + " shutdown.");
    } finally {
      front.setLevel(null);
    }
  }

  @Test
  @DisplayName("CON-5 each port is the one that is given")
  void givenPorts() throws Exception {
    List<Integer> ports = freePorts(4);
    try (Simulator simulator =
        Simulator.start(
            SimulatorOptions.defaults()
                .withOrganization(RunningPlatform.ORG)
                .withPorts(ports.get(0), ports.get(1), ports.get(2))
                .withHttpsPort(ports.get(3)))) {
      assertThat(simulator.mqttPort()).isEqualTo(ports.get(0));
      assertThat(simulator.tlsPort()).isEqualTo(ports.get(1));
      assertThat(simulator.httpPort()).isEqualTo(ports.get(2));
      assertThat(simulator.httpsPort()).isEqualTo(ports.get(3));
      try (TestClient application =
          new TestClient("tcp://127.0.0.1:" + ports.get(0), "a:" + RunningPlatform.ORG + ":x")) {
        application.connect(
            TestClient.options(
                simulator.credentials().apiKey(), simulator.credentials().apiToken()));
        assertThat(application.paho().isConnected()).isTrue();
      }
    }
  }

  /**
   * Ports below those that the system gives away by itself, so that nobody takes them meanwhile.
   */
  private static List<Integer> freePorts(int count) throws IOException {
    List<Integer> ports = new ArrayList<>();
    for (int port = 21_000; port < 32_000 && ports.size() < count; port += 7) {
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        ports.add(socket.getLocalPort());
      } catch (java.net.BindException e) {
        continue; // In use.
      }
    }
    return ports;
  }
}
