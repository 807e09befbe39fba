/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.registry.GatewayRole;
import io.wiotp.devkit.simulator.store.DataDirectoryException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
  private static final String ORG = "acme01";
  private static final String TOKEN = "secret-token-1";
  private static final String COMMAND = "iot-2/type/pump/id/p1/cmd/c/fmt/text";

  @TempDir Path folder;

  @Test
  @DisplayName("MQ-16 MQ-11 queued messages and subscriptions of a durable session are kept")
  void sessions() throws Exception {
    try (Simulator first = start()) {
      first.registerDevice("pump", "p1", TOKEN);
      try (TestClient device = client(first, "d:acme01:pump:p1")) {
        assertThat(device.connect(durable())).isFalse();
        device.subscribe("iot-2/cmd/+/fmt/+", 1);
      }
      try (TestClient application = application(first)) {
        for (int i = 1; i <= 12; i++) {
          application.publish(COMMAND, "" + i, 1);
        }
        application.publish(COMMAND, "not kept", 0);
      }
    }
    try (Simulator second = start()) {
      try (TestClient application = application(second)) {
        application.publish(COMMAND, "13", 1);
      }
      try (TestClient device = client(second, "d:acme01:pump:p1")) {
        assertThat(device.connect(durable())).isTrue();
        for (int i = 1; i <= 13; i++) {
          assertThat(device.next().payload()).isEqualTo("" + i);
        }
      }
    }
    try (Simulator third = start();
        TestClient device = client(third, "d:acme01:pump:p1")) {
      assertThat(device.connect(durable())).isTrue();
      try (TestClient application = application(third)) {
        application.publish(COMMAND, "last", 1);
      }
      // The client may have left before it acknowledged the last one that it took.
      String next = device.next().payload();
      assertThat(next.equals("13") ? device.next().payload() : next).isEqualTo("last");
    }
  }

  @Test
  @DisplayName("MQ-16 MQ-10 what was sent but not acknowledged is sent again after a restart")
  void unacknowledged() throws Exception {
    try (Simulator first = start()) {
      first.registerDevice("pump", "p1", TOKEN);
      try (TestClient device = client(first, "d:acme01:pump:p1");
          TestClient application = application(first)) {
        device.keepSilent();
        device.connect(durable());
        device.subscribe("iot-2/cmd/+/fmt/+", 1);
        application.publish(COMMAND, "one", 1);
        application.publish(COMMAND, "two", 1);
        assertThat(device.next().payload()).isEqualTo("one");
        assertThat(device.next().payload()).isEqualTo("two");
        device.paho().disconnectForcibly(0, 1000, false);
      }
    }
    try (Simulator second = start();
        TestClient device = client(second, "d:acme01:pump:p1")) {
      assertThat(device.connect(durable())).isTrue();
      assertThat(device.next().payload()).isEqualTo("one");
      assertThat(device.next().payload()).isEqualTo("two");
    }
  }

  @Test
  @DisplayName("MQ-11 a session that was ended with clean session is not there after a restart")
  void cleaned() throws Exception {
    try (Simulator first = start()) {
      first.registerDevice("pump", "p1", TOKEN);
      try (TestClient device = client(first, "d:acme01:pump:p1")) {
        device.connect(durable());
        device.subscribe("iot-2/cmd/+/fmt/+", 1);
      }
    }
    try (Simulator second = start();
        TestClient device = client(second, "d:acme01:pump:p1")) {
      device.connect(RunningPlatform.deviceOptions());
    }
    try (Simulator third = start();
        TestClient device = client(third, "d:acme01:pump:p1")) {
      assertThat(device.connect(durable())).isFalse();
    }
  }

  @Test
  @DisplayName("AUTH-4 GW-5 types, devices, hashed tokens, roles, groups and keys are kept")
  void registry() throws Exception {
    Credentials key;
    try (Simulator first = start()) {
      key = first.registerApiKey();
      first.registerGateway("rtu", "gw", TOKEN, GatewayRole.PRIVILEGED);
      first.registerGateway("rtu", "poor", TOKEN, GatewayRole.STANDARD);
      first.registerDevice("pump", "gone", TOKEN);
      try (TestClient gateway = client(first, "g:acme01:rtu:gw")) {
        gateway.connect(RunningPlatform.deviceOptions());
        gateway.publish("iot-2/type/core/id/c1/evt/e/fmt/json", "{}", 1);
      }
      assertThat(http(first, key).delete("/device/types/pump/devices/gone").status())
          .isEqualTo(204);
    }
    assertThat(Files.readString(folder.resolve("simulator.mv.db"), ISO_8859_1))
        .doesNotContain(TOKEN)
        .doesNotContain(key.apiToken());
    try (Simulator second = start()) {
      assertThat(second.organization()).isEqualTo(ORG);
      assertThat(second.isRegistered("pump", "gone")).isFalse();
      JsonObject core = http(second, key).get("/device/types/core/devices/c1").json();
      assertThat(core.getString("gatewayId")).isEqualTo("gw");
      assertThat(core.getJsonObject("registration").getJsonObject("auth").getString("id"))
          .isEqualTo("g:acme01:rtu:gw");
      try (TestClient gateway = client(second, "g:acme01:rtu:gw")) {
        gateway.connect(RunningPlatform.deviceOptions());
        gateway.publish("iot-2/type/core/id/c1/evt/e/fmt/json", "{}", 1);
      }
      assertThat(second.ledger().events("core", "c1")).isEqualTo(1);
      try (TestClient poor = client(second, "g:acme01:rtu:poor")) {
        poor.connect(RunningPlatform.deviceOptions());
        poor.publish("iot-2/type/core/id/c2/evt/e/fmt/json", "{}", 1);
      }
      assertThat(second.isRegistered("core", "c2")).isFalse();
    }
  }

  @Test
  void theRegistryFileFillsANewDirectoryOnly() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("registry.json"),
            "{\"organization\":\"acme01\",\"types\":[{\"id\":\"pump\"}],"
                + "\"devices\":[{\"typeId\":\"pump\",\"deviceId\":\"listed\"}],"
                + "\"apiKeys\":[{\"key\":\"a-acme01-0123456789\",\"token\":\"anything\"}]}");
    SimulatorOptions options =
        SimulatorOptions.defaults()
            .withDataDirectory(folder.resolve("data"))
            .withRegistryFile(file);
    try (Simulator first = Simulator.start(options)) {
      assertThat(http(first, first.credentials()).delete("/device/types/pump/devices/listed"))
          .extracting(RestClient.Answer::status)
          .isEqualTo(204);
    }
    try (Simulator second = Simulator.start(options)) {
      assertThat(second.isRegistered("pump", "listed")).isFalse();
      assertThat(second.credentials().apiToken()).isEqualTo("anything");
      assertThat(http(second, second.credentials()).get("/device/types/pump").status())
          .isEqualTo(200);
    }
  }

  @Test
  void aDirectoryInUseIsRefused() throws Exception {
    try (Simulator first = start()) {
      assertThatThrownBy(this::start)
          .isInstanceOf(DataDirectoryException.class)
          .hasMessageContaining("in use");
      first.registerDevice("pump", "p1", TOKEN);
    }
    try (Simulator second = start()) {
      assertThat(second.isRegistered("pump", "p1")).isTrue();
    }
  }

  @Test
  void whatIsNoDirectoryIsRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "text");
    assertThatThrownBy(() -> Simulator.start(options().withDataDirectory(file)))
        .isInstanceOf(DataDirectoryException.class)
        .hasMessageContaining("not a directory");
    assertThat(Files.readString(file)).isEqualTo("text");
  }

  @Test
  void aDamagedFileIsRefusedAndLeftAsItIs() throws Exception {
    for (int size : new int[] {1, 100, 20_000}) {
      Path file = folder.resolve("simulator.mv.db");
      Files.writeString(file, "x".repeat(size));
      assertThatThrownBy(this::start)
          .as("%d bytes", size)
          .isInstanceOf(DataDirectoryException.class)
          .hasMessageContaining("simulator.mv.db");
      assertThat(Files.readString(file)).isEqualTo("x".repeat(size));
    }
  }

  @Test
  void anotherFormatIsRefusedAndLeftAsItIs() throws Exception {
    Path file = folder.resolve("simulator.mv.db");
    MVStore newer = new MVStore.Builder().fileName(file.toString()).open();
    newer.openMap("about").put("format", "2");
    newer.close();
    byte[] before = Files.readAllBytes(file);
    assertThatThrownBy(this::start)
        .isInstanceOf(DataDirectoryException.class)
        .hasMessageContaining("format 2");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void theDirectoryOfAnotherOrganizationIsRefused() throws Exception {
    start().close();
    assertThatThrownBy(() -> Simulator.start(options().withOrganization("other1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'other1'")
        .hasMessageContaining("'acme01'");
    try (Simulator unnamed = Simulator.start(options().withOrganization(null))) {
      assertThat(unnamed.organization()).isEqualTo(ORG);
    }
  }

  @Test
  @DisplayName(
      "MQ-16 the command keeps its state when SIGTERM ends it, and refuses a bad directory")
  void command() throws Exception {
    Path data = folder.resolve("data");
    JsonObject ready = run(data, 0);
    Credentials key = new Credentials(ready.getString("apiKey"), ready.getString("apiToken"));
    try (Simulator again = Simulator.start(options().withDataDirectory(data))) {
      assertThat(http(again, key).get("/device/types").status()).isEqualTo(200);
      run(data, 2);
    }
    assertThat(Files.readString(folder.resolve("errors.txt"))).contains("--data", "in use");
  }

  private JsonObject run(Path data, int status) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SimulatorCommand.class.getName(),
                "--org",
                ORG,
                "--data",
                data.toString())
            .redirectError(folder.resolve("errors.txt").toFile())
            .start();
    try (var out = process.inputReader()) {
      String line = out.readLine();
      process.destroy();
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(status);
      return line == null ? new JsonObject() : new JsonObject(line);
    }
  }

  private Simulator start() throws Exception {
    return Simulator.start(options());
  }

  private SimulatorOptions options() {
    return SimulatorOptions.defaults().withOrganization(ORG).withDataDirectory(folder);
  }

  private static RestClient http(Simulator simulator, Credentials key) {
    return new RestClient(simulator.httpPort(), key.apiKey(), key.apiToken());
  }

  private static TestClient client(Simulator simulator, String clientId) throws Exception {
    return new TestClient("tcp://127.0.0.1:" + simulator.mqttPort(), clientId);
  }

  private static TestClient application(Simulator simulator) throws Exception {
    TestClient client = client(simulator, "a:acme01:app");
    Credentials key = simulator.credentials();
    client.connect(TestClient.options(key.apiKey(), key.apiToken()));
    return client;
  }

  private static MqttConnectOptions durable() {
    MqttConnectOptions options = RunningPlatform.deviceOptions();
    options.setCleanSession(false);
    return options;
  }
}
