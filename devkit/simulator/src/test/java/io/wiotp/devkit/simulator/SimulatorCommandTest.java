/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatorCommandTest {
  /** Ends a test that hangs; how fast the simulator starts on a busy machine is not its subject. */
  private static final long LIMIT_SECONDS = 120;

  @TempDir Path folder;

  private Process process;

  @AfterEach
  void end() {
    if (process != null) {
      process.destroyForcibly();
    }
  }

  @Test
  @DisplayName("the ready line is the first line, its credentials work, and SIGTERM ends with 0")
  void ready() throws Exception {
    Path ca = folder.resolve("new/ca.pem");
    start("--org", "acme01", "--ca-file", ca.toString(), "--lec");
    Path out = folder.resolve("out.txt");
    await()
        .atMost(LIMIT_SECONDS, TimeUnit.SECONDS)
        .until(() -> !process.isAlive() || Files.readString(out).endsWith("\n"));
    JsonObject ready = new JsonObject(Files.readAllLines(out).get(0));
    assertThat(ready.fieldNames())
        .containsExactly(
            "ready",
            "org",
            "host",
            "mqttPort",
            "tlsPort",
            "httpPort",
            "httpsPort",
            "apiKey",
            "apiToken",
            "caFile");
    assertThat(ready.getBoolean("ready")).isTrue();
    assertThat(ready.getString("org")).isEqualTo("acme01");
    assertThat(ready.getString("host")).isEqualTo("127.0.0.1");
    assertThat(ready.getString("apiKey")).matches("a-acme01-[a-z0-9]{10}");
    assertThat(ready.getString("caFile")).isEqualTo(ca.toString());
    assertThat(Files.readString(ca)).startsWith("-----BEGIN CERTIFICATE-----");
    connect(ready);
    process.destroy();
    assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(Files.readAllLines(out)).hasSize(1);
  }

  private static void connect(JsonObject ready) throws MqttException {
    String uri = "tcp://127.0.0.1:" + ready.getInteger("mqttPort");
    try (TestClient application = new TestClient(uri, "a:acme01:x")) {
      application.connect(
          TestClient.options(ready.getString("apiKey"), ready.getString("apiToken")));
    }
  }

  @Test
  @DisplayName("a bad registry file is named with member and rule, and ends with 2")
  void badFile() throws Exception {
    Path file = Files.writeString(folder.resolve("bad.json"), "{\"types\":[{\"id\":\"a b\"}]}");
    start("--registry", file.toString());
    assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(2);
    assertThat(error()).contains("--registry", "types[0].id", "'a b'", "1 to 36 characters");
  }

  @Test
  @DisplayName("a port in use ends with 1, a port out of range with 2")
  void badPorts() throws Exception {
    try (Simulator other = Simulator.start(SimulatorOptions.defaults())) {
      start("--mqtt-port", Integer.toString(other.mqttPort()));
      assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(1);
    }
    start("--http-port", "70000");
    assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(2);
    assertThat(error()).contains("--http-port", "70000", "65535");
  }

  private void start(String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SimulatorCommand.class.getName()));
    command.addAll(List.of(arguments));
    process =
        new ProcessBuilder(command)
            .redirectOutput(folder.resolve("out.txt").toFile())
            .redirectError(folder.resolve("errors.txt").toFile())
            .start();
  }

  private String error() throws IOException {
    return Files.readAllLines(folder.resolve("errors.txt")).get(0);
  }
}
