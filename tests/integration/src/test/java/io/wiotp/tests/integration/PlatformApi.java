/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.wiotp.devkit.simulator.Simulator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** The platform's HTTP API, as an operator with an API key uses it. */
final class PlatformApi {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String base;
  private final String authorization;

  PlatformApi(Simulator simulator) {
    base = "http://127.0.0.1:" + simulator.httpPort() + "/api/v0002/";
    String pair = simulator.credentials().apiKey() + ":" + simulator.credentials().apiToken();
    authorization =
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  /** The answer's body; the status must be 200. */
  JsonElement get(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = send("GET", path, null);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return JsonParser.parseString(answer.body());
  }

  int status(String path) throws IOException, InterruptedException {
    return send("GET", path, null).statusCode();
  }

  /** The answer's body; the status must be the one that is expected. */
  JsonObject post(String path, String body, int status) throws IOException, InterruptedException {
    HttpResponse<String> answer = send("POST", path, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }

  /** Starts an action for one device (REST-50); the answer is the id of the request. */
  String start(String action, String typeId, String deviceId, String parameters)
      throws IOException, InterruptedException {
    String body =
        """
        {"action":"%s","devices":[{"typeId":"%s","deviceId":"%s"}],"parameters":%s}"""
            .formatted(action, typeId, deviceId, parameters);
    return post("mgmt/requests", body, 202).get("reqId").getAsString();
  }

  /** Waits until a device has accepted an action that ends with its next manage (DM-122). */
  void awaitAccepted(String request, String typeId, String deviceId) {
    String path = "mgmt/requests/" + request + "/deviceStatus/" + typeId + "/" + deviceId;
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(get(path).getAsJsonObject().get("message").getAsString())
                    .contains("accepted"));
  }

  /** Waits until a request is complete for a device, with success (REST-57). */
  void awaitSuccess(String request, String typeId, String deviceId) {
    String path = "mgmt/requests/" + request + "/deviceStatus/" + typeId + "/" + deviceId;
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              JsonObject status = get(path).getAsJsonObject();
              assertThat(status.get("complete").getAsBoolean()).as("%s", status).isTrue();
              assertThat(status.get("status").getAsInt()).as("%s", status).isZero();
            });
  }

  private HttpResponse<String> send(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(PATIENCE)
            .header("Authorization", authorization)
            .header("Content-Type", "application/json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }
}
