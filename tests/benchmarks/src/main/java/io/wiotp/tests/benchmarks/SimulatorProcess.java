/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.benchmarks;

import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The simulator as its command starts it. */
final class SimulatorProcess implements Broker {
  static final String ORGANIZATION = "bench1";
  static final String TOKEN = "benchmark-token";

  private final Process process;
  private final JsonObject ready;

  private SimulatorProcess(Process process, JsonObject ready) {
    this.process = process;
    this.ready = ready;
  }

  /**
   * Starts a simulator and waits for its ready line.
   *
   * @param folder for its files; its log is {@code simulator.log}
   * @param devices how many devices {@code d:bench1:idle:1} and so on are registered
   * @param jvmOptions such as {@code -Xmx1g}
   */
  static SimulatorProcess start(Path folder, int devices, List<String> jvmOptions)
      throws IOException {
    Path registry = Files.writeString(folder.resolve("registry.json"), registry(devices));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmOptions);
    command.addAll(
        List.of(
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-cp",
            System.getProperty("java.class.path"),
            "io.wiotp.devkit.simulator.SimulatorCommand",
            "--registry",
            registry.toString(),
            "--ca-file",
            folder.resolve("ca.pem").toString()));
    Process process =
        new ProcessBuilder(command).redirectError(folder.resolve("simulator.log").toFile()).start();
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    String line = out.readLine();
    if (line == null) {
      throw new IOException(
          "The simulator did not start: " + Files.readString(folder.resolve("simulator.log")));
    }
    return new SimulatorProcess(process, new JsonObject(line));
  }

  private static String registry(int devices) {
    StringBuilder json = new StringBuilder("{\"organization\":\"").append(ORGANIZATION);
    json.append("\",\"types\":[{\"id\":\"rtu\",\"classId\":\"Gateway\"},{\"id\":\"idle\"}],");
    json.append("\"devices\":[{\"typeId\":\"rtu\",\"deviceId\":\"gw\",\"authToken\":\"");
    json.append(TOKEN).append("\"}");
    for (int i = 1; i <= devices; i++) {
      json.append(",{\"typeId\":\"idle\",\"deviceId\":\"").append(i);
      json.append("\",\"authToken\":\"").append(TOKEN).append("\"}");
    }
    return json.append("]}").toString();
  }

  @Override
  public String name() {
    return "simulator";
  }

  @Override
  public int port() {
    return ready.getInteger("mqttPort");
  }

  @Override
  public String user() {
    return ready.getString("apiKey");
  }

  @Override
  public String password() {
    return ready.getString("apiToken");
  }

  int httpPort() {
    return ready.getInteger("httpPort");
  }

  /** Processor time so far, of all threads, in milliseconds. */
  double processorMillis() {
    return process.toHandle().info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
  }

  long pid() {
    return process.pid();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
