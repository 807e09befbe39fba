/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/** Calls the HTTP API as one user. */
final class RestClient {
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final int port;
  private final String user;
  private final String token;

  RestClient(int port, String user, String token) {
    this.port = port;
    this.user = user;
    this.token = token;
  }

  Answer get(String path) throws IOException, InterruptedException {
    return send("GET", path, "");
  }

  Answer delete(String path) throws IOException, InterruptedException {
    return send("DELETE", path, "");
  }

  Answer post(String path, JsonObject body) throws IOException, InterruptedException {
    return send("POST", path, body.encode());
  }

  Answer put(String path, JsonObject body) throws IOException, InterruptedException {
    return send("PUT", path, body.encode());
  }

  Answer send(String method, String path, String body, String... headers)
      throws IOException, InterruptedException {
    return raw(method, "/api/v0002" + path, body, headers);
  }

  Answer raw(String method, String path, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(10))
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (user != null) {
      byte[] pair = (user + ":" + token).getBytes(StandardCharsets.UTF_8);
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }
    HttpResponse<String> response =
        http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    return new Answer(response.statusCode(), response.body());
  }

  record Answer(int status, String body) {
    JsonObject json() {
      return new JsonObject(body);
    }

    List<JsonObject> results() {
      return json().getJsonArray("results").stream().map(JsonObject.class::cast).toList();
    }
  }
}
