/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.ibm.wiotp.sdk.app.messages.Event;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way of the data, watched by clients that we did not write. */
class DemoIT {
  private static final String ORGANIZATION = "demo01";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path folder;

  @Test
  void ibmsApplicationClientReceivesTheEventsOfEveryDevice() throws Exception {
    Path report = folder.resolve("demo.json");
    try (CommandProcess demo =
        CommandProcess.demo(
            "--headless",
            "--for",
            "8s",
            "--rate",
            "50",
            "--org",
            ORGANIZATION,
            "--report",
            report.toString())) {
      JsonObject ready = demo.nextLine();
      assertReady(ready);
      try (IbmApplication application = new IbmApplication(ready, folder)) {
        await().atMost(PATIENCE).until(() -> application.events().size() >= 100);
        assertEvents(application.events(), ready);
      }
      JsonObject last = demo.nextLine();
      assertThat(demo.exitStatus()).isZero();
      assertReport(last);
      assertThat(JsonParser.parseString(Files.readString(report))).isEqualTo(last);
    }
  }

  /** CON-4, APP-1: any MQTT client can be an application. */
  @Test
  void mosquittosClientReceivesTheEvents() throws Exception {
    requireMosquitto();
    try (CommandProcess demo =
        CommandProcess.demo("--headless", "--for", "5s", "--org", ORGANIZATION)) {
      JsonObject ready = demo.nextLine();
      List<String> lines = mosquitto(ready, 10);
      assertThat(lines).hasSize(10);
      assertThat(lines)
          .allSatisfy(
              line ->
                  assertThat(line)
                      .matches(
                          "iot-2/type/[^/]+/id/[^/]+/evt/status/fmt/json \\{\"d\":\\{.*\"ts\":.*}"));
      demo.nextLine();
      assertThat(demo.exitStatus()).isZero();
    }
  }

  private static void assertReady(JsonObject ready) {
    assertThat(ready.get("ready").getAsBoolean()).isTrue();
    assertThat(ready.keySet())
        .contains(
            "org",
            "host",
            "mqttPort",
            "tlsPort",
            "httpPort",
            "apiKey",
            "apiToken",
            "caFile",
            "gateway",
            "console");
    assertThat(ready.get("org").getAsString()).isEqualTo(ORGANIZATION);
    assertThat(ready.get("console").getAsString()).startsWith("http://127.0.0.1:");
  }

  private static void assertEvents(List<Event<JsonObject>> events, JsonObject ready) {
    JsonObject gateway = ready.getAsJsonObject("gateway");
    String self = gateway.get("typeId").getAsString() + "/" + gateway.get("deviceId").getAsString();
    Set<String> devices =
        events.stream().map(e -> e.getTypeId() + "/" + e.getDeviceId()).collect(Collectors.toSet());
    assertThat(devices)
        .contains(self, "core/core-0")
        .anyMatch(name -> name.startsWith("interface/"));
    Map<String, Long> sequences = new HashMap<>();
    for (Event<JsonObject> event : events) {
      assertThat(event.getEventId()).isEqualTo("status");
      assertThat(event.getFormat()).isEqualTo("json");
      JsonObject data = event.getData().getAsJsonObject("d");
      assertThat(Instant.parse(event.getData().get("ts").getAsString()))
          .isBetween(Instant.now().minusSeconds(120), Instant.now().plusSeconds(5));
      Long before =
          sequences.put(
              event.getTypeId() + "/" + event.getDeviceId(), data.get("sequence").getAsLong());
      if (before != null) {
        assertThat(data.get("sequence").getAsLong()).as("order per device").isEqualTo(before + 1);
      }
      if (event.getTypeId().equals("core")) {
        assertThat(data.get("load").getAsDouble()).isBetween(0.0, 100.0);
      }
    }
  }

  private static void assertReport(JsonObject last) {
    assertThat(last.get("lost").getAsLong()).isZero();
    assertThat(last.get("duplicates").getAsLong()).isZero();
    assertThat(last.get("received").getAsLong())
        .isEqualTo(last.get("published").getAsLong())
        .isGreaterThan(300);
    assertThat(last.get("devices").getAsLong()).isGreaterThan(2);
    assertThat(last.getAsJsonObject("bundles").entrySet())
        .filteredOn(bundle -> bundle.getKey().startsWith("io.wiotp.kura."))
        .hasSize(6)
        .allSatisfy(bundle -> assertThat(bundle.getValue().getAsString()).isEqualTo("ACTIVE"));
  }

  private static void requireMosquitto() throws InterruptedException {
    try {
      new ProcessBuilder("mosquitto_sub", "--help")
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      String missing = "mosquitto_sub is not installed (Debian: mosquitto-clients)";
      if (System.getenv("CI") != null) {
        fail(missing);
      }
      abort(missing);
    }
  }

  private static List<String> mosquitto(JsonObject ready, int count) throws IOException {
    Process process =
        new ProcessBuilder(
                "mosquitto_sub",
                "-h",
                "127.0.0.1",
                "-p",
                ready.get("mqttPort").getAsString(),
                "-u",
                ready.get("apiKey").getAsString(),
                "-P",
                ready.get("apiToken").getAsString(),
                "-i",
                "a:" + ORGANIZATION + ":mosquitto",
                "-t",
                "iot-2/type/+/id/+/evt/+/fmt/+",
                "-q",
                "1",
                "-v",
                "-W",
                "20",
                "-C",
                String.valueOf(count))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader reader = process.inputReader()) {
      return reader.lines().toList();
    }
  }
}
