/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiotp.devkit.simulator.registry.GatewayRole;
import io.wiotp.devkit.simulator.registry.OrganizationSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HTTP messaging. */
class HttpMessagingTest {
  @RegisterExtension static final RunningPlatform PLATFORM = new RunningPlatform();

  private static final String JSON = "application/json";

  private final HttpClient http = client();

  private String id;

  @BeforeEach
  void register() throws Exception {
    id = PLATFORM.newId();
    PLATFORM.simulator().registerDevice("pump", id, RunningPlatform.TOKEN);
  }

  @ParameterizedTest(name = "over TLS: {0}")
  @DisplayName("HTTP-1 HTTP-7 AUTH-10 CON-2 CON-4 SIM-42 a device publishes on either port")
  @ValueSource(booleans = {false, true})
  void event(boolean secure) throws Exception {
    TestClient application = PLATFORM.application().subscribe(RunningPlatform.EVENTS, 1);
    Simulator simulator = PLATFORM.simulator();
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .sslContext(ClientTls.trusting(simulator.caFile()))
            .build();
    String base =
        secure
            ? "https://localhost:" + simulator.tlsPort()
            : "http://localhost:" + simulator.mqttPort();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + events("pump", id, "s")))
            .header("Authorization", device())
            .header("Content-Type", JSON)
            .POST(HttpRequest.BodyPublishers.ofString("{\"d\":1}"))
            .build();
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(application.next())
        .isEqualTo(
            new TestClient.Received(
                "iot-2/type/pump/id/" + id + "/evt/s/fmt/json", "{\"d\":1}", 0, false));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("HTTP-6 the content type becomes the format")
  @CsvSource({
    "application/json, json, '{}'",
    "application/json; charset=utf-8, json, '[]'",
    "application/xml, xml, <a/>",
    "text/plain, text, hello",
    "text/csv, text, 'a,b'",
    "application/octet-stream, bin, x"
  })
  void formats(String contentType, String format, String body) throws Exception {
    TestClient application = PLATFORM.application().subscribe(RunningPlatform.EVENTS, 1);
    assertThat(post(device(), contentType, events("pump", id, "s"), body).statusCode())
        .isEqualTo(200);
    assertThat(application.next().topic())
        .isEqualTo("iot-2/type/pump/id/" + id + "/evt/s/fmt/" + format);
  }

  @Test
  @DisplayName("HTTP-5 AUTH-12 SIM-26 an application publishes events and commands")
  void application() throws Exception {
    TestClient device = PLATFORM.client("d:acme01:pump:" + id);
    device.connect(RunningPlatform.deviceOptions());
    device.subscribe("iot-2/cmd/+/fmt/+", 1);
    String path = "/api/v0002/application/types/pump/devices/" + id;
    assertThat(post(applicationKey(), JSON, path + "/commands/reset", "{}").statusCode())
        .isEqualTo(200);
    assertThat(device.next().topic()).isEqualTo("iot-2/cmd/reset/fmt/json");
    assertThat(post(applicationKey(), JSON, path + "/events/s", "{}").statusCode()).isEqualTo(200);
    assertThat(PLATFORM.simulator().ledger().events("pump", id)).isEqualTo(1);
    assertThat(post(device(), JSON, path + "/commands/reset", "{}").statusCode()).isEqualTo(403);
    Credentials key = PLATFORM.simulator().credentials();
    String slashes = basic(key.apiKey().replace('-', '/'), key.apiToken());
    assertThat(post(slashes, JSON, path + "/events/s", "{}").statusCode()).isEqualTo(403);
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("HTTP-9 AUTH-11 a privileged gateway registers, a standard one is refused with 403")
  @CsvSource({
    "g/acme01/rtu/, PRIVILEGED, 200",
    "g-acme01-rtu-, PRIVILEGED, 200",
    "g/acme01/rtu/, STANDARD, 403"
  })
  void gateway(String user, GatewayRole role, int status) throws Exception {
    PLATFORM.simulator().registerGateway("rtu", id, RunningPlatform.TOKEN, role);
    String gateway = basic(user + id, RunningPlatform.TOKEN);
    assertThat(post(gateway, JSON, events("rtu", id, "s"), "{}").statusCode()).isEqualTo(200);
    String attached = "attached-" + id;
    assertThat(post(gateway, JSON, events("valve", attached, "s"), "{}").statusCode())
        .isEqualTo(status);
    assertThat(PLATFORM.simulator().isRegistered("valve", attached)).isEqualTo(status == 200);
    assertThat(post(gateway, JSON, events("pump", id, "s"), "{}").statusCode()).isEqualTo(403);
  }

  @Test
  @DisplayName("HTTP-2 HTTP-4 no command is 204, at once or after the time; a late one is 200")
  void wait204() throws Exception {
    String path = request("pump", id, "reset");
    assertThat(post(device(), null, path, "").statusCode()).isEqualTo(204);
    assertThat(post(device(), JSON, path, "{\"waitTimeSecs\":1}").statusCode()).isEqualTo(204);
    CompletableFuture<HttpResponse<String>> waiting =
        http.sendAsync(
            build(device(), JSON, path, "{\"waitTimeSecs\":30}"),
            HttpResponse.BodyHandlers.ofString());
    PLATFORM.application().publish("iot-2/type/pump/id/" + id + "/cmd/reset/fmt/text", "now", 1);
    assertThat(waiting).succeedsWithin(Duration.ofSeconds(10));
    assertThat(waiting.get().statusCode()).isEqualTo(200);
    assertThat(waiting.get().body()).isEqualTo("now");
    assertThat(waiting.get().headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/plain");
  }

  @Test
  @DisplayName("HTTP-2 HTTP-3 commands between two requests wait, and + says which they are")
  void anyCommand() throws Exception {
    String path = request("pump", id, "+");
    assertThat(post(device(), null, path, "").statusCode()).isEqualTo(204);
    TestClient application = PLATFORM.application();
    for (String command : new String[] {"first", "second"}) {
      application.publish("iot-2/type/pump/id/" + id + "/cmd/" + command + "/fmt/json", "{}", 1);
    }
    for (String command : new String[] {"first", "second"}) {
      HttpResponse<String> answer = post(device(), null, path, "");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("X-commandId")).hasValue(command);
      assertThat(answer.headers().firstValue("X-deviceId")).isEmpty();
    }
    assertThat(post(device(), null, path, "").statusCode()).isEqualTo(204);
  }

  @Test
  @DisplayName("HTTP-3 a gateway asks for any device with +, and is told which")
  void anyDevice() throws Exception {
    PLATFORM.simulator().registerGateway("rtu", id, RunningPlatform.TOKEN, GatewayRole.PRIVILEGED);
    String gateway = basic("g/acme01/rtu/" + id, RunningPlatform.TOKEN);
    assertThat(post(gateway, null, request("+", "+", "+"), "").statusCode()).isEqualTo(204);
    PLATFORM.application().publish("iot-2/type/rtu/id/" + id + "/cmd/c/fmt/bin", "x", 1);
    HttpResponse<String> answer =
        post(gateway, JSON, request("+", "+", "+"), "{\"waitTimeSecs\":10}");
    assertThat(answer.headers().firstValue("X-deviceType")).hasValue("rtu");
    assertThat(answer.headers().firstValue("X-deviceId")).hasValue(id);
    assertThat(answer.headers().firstValue("X-commandId")).hasValue("c");
  }

  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @DisplayName("HTTP-8 HTTP-2 HTTP-3 HTTP-6 HTTP-10 ERR-303 what is wrong, and its code")
  @CsvSource({
    "POST, /device/types/pump/devices/ID/events/s, '', 400",
    "POST, /device/types/pump/devices/ID/events/s, '{', 400",
    "POST, /device/types/pump/devices/ID/events/+, '{}', 404",
    "POST, /device/types/pump/devices/ID/events/a%2Fb, '{}', 404",
    "POST, /device/types/pump/devices/a%20b/events/s, '{}', 404",
    "POST, /device/types/+/devices/ID/events/s, '{}', 404",
    "POST, /device/types/pump/devices/ID/mgmt/manage, '{}', 404",
    "POST, /device/types/pump/devices/ID, '{}', 404",
    "POST, /device/types/+/devices/ID/commands/c/request, '', 404",
    "POST, /nothing, '{}', 404",
    "POST, /device/types/pump/devices/ID%zz/events/s, '{}', 404",
    "PUT, /device/types/pump/devices/ID/events/s, '{}', 405",
    "DELETE, /device/types/pump/devices/ID/commands/c/request, '', 405",
    "POST, /device/types/pump/devices/ID/commands/c/request, '[]', 400",
    "POST, /device/types/pump/devices/ID/commands/c/request, '{\"waitTimeSecs\":-1}', 400",
    "POST, /device/types/pump/devices/ID/commands/c/request, '{\"waitTimeSecs\":3601}', 400",
    "POST, /device/types/pump/devices/ID/commands/c/request, '{\"waitTimeSecs\":1.5}', 400",
    "POST, /device/types/pump/devices/ID/commands/c/request, '{\"wait\":1}', 400",
  })
  void errors(String method, String path, String body, int status) throws Exception {
    HttpRequest.Builder builder = builder(device(), JSON, "/api/v0002" + path.replace("ID", id));
    HttpRequest request = builder.method(method, HttpRequest.BodyPublishers.ofString(body)).build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Connection")).hasValue("close");
  }

  @Test
  @DisplayName("HTTP-8 HTTP-6 wrong credentials 403, another content type 415, too much 413")
  void moreErrors() throws Exception {
    String path = events("pump", id, "s");
    assertThat(post(basic("use-token-auth", "wrong"), JSON, path, "{}").statusCode())
        .isEqualTo(403);
    assertThat(post(basic("somebody", RunningPlatform.TOKEN), JSON, path, "{}").statusCode())
        .isEqualTo(403);
    assertThat(post("Bearer x", JSON, path, "{}").statusCode()).isEqualTo(403);
    assertThat(post("Basic ???", JSON, path, "{}").statusCode()).isEqualTo(403);
    assertThat(post(null, JSON, path, "{}").statusCode()).isEqualTo(403);
    assertThat(post(device(), JSON, events("pump", "unknown", "s"), "{}").statusCode())
        .isEqualTo(403);
    assertThat(post(device(), "image/png", path, "x").statusCode()).isEqualTo(415);
    assertThat(post(device(), null, path, "x").statusCode()).isEqualTo(415);
    assertThat(post(device(), "text/plain", path, "x".repeat(131_072)).statusCode()).isEqualTo(200);
    assertThat(post(device(), "text/plain", path, "x".repeat(131_073)).statusCode()).isEqualTo(413);
  }

  @Test
  @DisplayName("HTTP-8 AUTH-7 503 while nobody can check credentials")
  void notAvailable() throws Exception {
    PLATFORM
        .simulator()
        .administration()
        .configure(OrganizationSettings.open().withAuthenticationAvailable(false));
    int status = post(device(), JSON, events("pump", id, "s"), "{}").statusCode();
    PLATFORM.simulator().administration().configure(OrganizationSettings.open());
    assertThat(status).isEqualTo(503);
  }

  @Test
  @DisplayName("AUTH-13 ERR-175 on one connection the Authorization header must not change")
  void authorizationChanged() throws Exception {
    long before = PLATFORM.simulator().ledger().refusals(175);
    try (RawClient client = new RawClient(PLATFORM.simulator().mqttPort())) {
      client.send(raw("localhost", "Authorization: " + device() + "\r\n"));
      client.send(
          raw("localhost", "Authorization: " + basic("use-token-auth", "another") + "\r\n"));
      String answers = new String(client.readToEnd(), StandardCharsets.UTF_8);
      assertThat(answers).contains("HTTP/1.1 200", "HTTP/1.1 403");
    }
    assertThat(PLATFORM.simulator().ledger().refusals(175)).isEqualTo(before + 1);
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("QS-9 CON-2 CON-3 the host names the organization; quickstart takes no credentials")
  @CsvSource({
    "quickstart.messaging.internetofthings.ibmcloud.com:1883, '', 200",
    "quickstart.messaging.internetofthings.ibmcloud.com, 'Authorization: Basic eDp5\r\n', 403",
    "acme01.messaging.internetofthings.ibmcloud.com, '', 403",
    "nobody.messaging.internetofthings.ibmcloud.com, '', 403"
  })
  void quickstart(String host, String header, int status) throws Exception {
    try (RawClient client = new RawClient(PLATFORM.simulator().mqttPort())) {
      client.send(raw(host, header + "Connection: close\r\n"));
      assertThat(new String(client.readToEnd(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 " + status);
    }
  }

  @Test
  @DisplayName("REST-3 what is no HTTP after all is answered 400")
  void malformed() throws Exception {
    try (RawClient client = new RawClient(PLATFORM.simulator().mqttPort())) {
      client.send("GET / HTTQ/9\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      assertThat(new String(client.readToEnd(), StandardCharsets.UTF_8)).startsWith("HTTP/1.1 400");
    }
  }

  private static HttpClient client() {
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }

  private byte[] raw(String host, String headers) {
    String text =
        "POST "
            + events("pump", id, "s")
            + " HTTP/1.1\r\nHost: "
            + host
            + "\r\n"
            + headers
            + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private HttpResponse<String> post(
      String authorization, String contentType, String path, String body) throws Exception {
    return http.send(
        build(authorization, contentType, path, body), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpRequest build(
      String authorization, String contentType, String path, String body) {
    return builder(authorization, contentType, path)
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private static HttpRequest.Builder builder(
      String authorization, String contentType, String path) {
    // The parser of URI would refuse what a raw client may well send.
    String safe = path.replace("%zz", "%25zz");
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + PLATFORM.simulator().mqttPort() + safe))
            .timeout(Duration.ofSeconds(20));
    if (authorization != null) {
      builder.header("Authorization", authorization);
    }
    if (contentType != null) {
      builder.header("Content-Type", contentType);
    }
    return builder;
  }

  private static String events(String typeId, String deviceId, String eventId) {
    return "/api/v0002/device/types/" + typeId + "/devices/" + deviceId + "/events/" + eventId;
  }

  private static String request(String typeId, String deviceId, String commandId) {
    return "/api/v0002/device/types/"
        + typeId
        + "/devices/"
        + deviceId
        + "/commands/"
        + commandId
        + "/request";
  }

  private static String device() {
    return basic("use-token-auth", RunningPlatform.TOKEN);
  }

  private static String applicationKey() {
    Credentials key = PLATFORM.simulator().credentials();
    return basic(key.apiKey(), key.apiToken());
  }

  private static String basic(String user, String token) {
    byte[] pair = (user + ":" + token).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }
}
