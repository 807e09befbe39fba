/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Platform and gateway as two commands, as a developer starts them in two terminals. */
class SeparateCommandsIT {
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Test
  void aGatewayConnectsToASimulatorThatSomebodyElseStarted() throws Exception {
    try (CommandProcess simulator = CommandProcess.simulator("--org", "twocmd")) {
      JsonObject platform = simulator.nextLine();
      assertThat(platform.get("ready").getAsBoolean()).isTrue();
      register(platform);

      try (CommandProcess gateway =
          CommandProcess.gateway(
              "--platform", "127.0.0.1:" + platform.get("tlsPort").getAsInt(),
              "--org", "twocmd",
              "--type", "rtu",
              "--id", "gw1",
              "--token", "token-of-gw1",
              "--ca-file", platform.get("caFile").getAsString(),
              "--for", "3s")) {
        JsonObject ready = gateway.nextLine();
        assertThat(ready.get("gateway").getAsString()).isEqualTo("ready");
        assertConsoleShowsTheForms(ready.get("console").getAsString());
        JsonObject report = gateway.nextLine();
        assertThat(report.get("published").getAsLong()).isGreaterThan(10);
        assertThat(report.get("pending").getAsLong()).isZero();
        assertThat(gateway.exitStatus()).isZero();
      }
      simulator.terminate();
      assertThat(simulator.exitStatus()).isZero();
    }
  }

  @Test
  void aGatewayThatIsNotLetInEndsWithStatusOne() throws Exception {
    try (CommandProcess simulator = CommandProcess.simulator("--org", "twocmd")) {
      JsonObject platform = simulator.nextLine();
      try (CommandProcess gateway =
          CommandProcess.gateway(
              "--platform",
              "127.0.0.1:" + platform.get("mqttPort").getAsInt(),
              "--plain",
              "--org",
              "twocmd",
              "--type",
              "rtu",
              "--id",
              "nobody",
              "--token",
              "token-of-nobody",
              "--for",
              "1s",
              "--connect-timeout",
              "2s")) {
        assertThat(gateway.exitStatus()).isEqualTo(1);
      }
    }
  }

  private void register(JsonObject platform) throws IOException, InterruptedException {
    post(platform, "device/types", "{\"id\":\"rtu\",\"classId\":\"Gateway\"}");
    post(
        platform,
        "device/types/rtu/devices",
        "{\"deviceId\":\"gw1\",\"authToken\":\"token-of-gw1\"}");
  }

  private void post(JsonObject platform, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://127.0.0.1:"
                        + platform.get("httpPort").getAsInt()
                        + "/api/v0002/"
                        + path))
            .header("Content-Type", "application/json")
            .header(
                "Authorization",
                basic(platform.get("apiKey").getAsString(), platform.get("apiToken").getAsString()))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
  }

  private void assertConsoleShowsTheForms(String console) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(console + "/configMgr"))
            .header("Authorization", basic("admin", "admin"))
            .build();
    assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).body())
        .contains(
            KuraGateway.ENDPOINT, KuraGateway.TRANSPORT, KuraGateway.OUTBOX, KuraGateway.PUBLISHER);
  }

  private static String basic(String user, String password) {
    return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes());
  }
}
