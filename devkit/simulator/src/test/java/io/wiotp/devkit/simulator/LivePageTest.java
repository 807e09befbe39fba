/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.PageClient.Answer;
import io.wiotp.devkit.simulator.registry.GatewayRole;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LivePageTest {
  @RegisterExtension static final RunningPlatform PLATFORM = new RunningPlatform();

  private static final String MARKUP = "<script>alert(1)</script>";

  @Test
  void thePageConsistsOfItsOwnFilesUnderAStrictPolicy() throws Exception {
    Answer page = get("/");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.headers())
        .contains("default-src 'none'", "script-src 'self'", "require-trusted-types-for 'script'")
        .contains("X-Content-Type-Options: nosniff")
        .doesNotContain("unsafe");
    assertThat(page.body()).doesNotContain("http:", "https:", "<script>", "style=", "onclick");
    for (String file : references(page.body(), "(?:src|href)=\"(page/[^\"]+)\"")) {
      Answer asset = get("/" + file);
      assertThat(asset.status()).as(file).isEqualTo(200);
      assertThat(asset.body()).as(file).isNotBlank();
      for (String module : references(asset.body(), "from \"\\./([^\"]+)\"")) {
        assertThat(get("/page/" + module).status()).as(module).isEqualTo(200);
      }
    }
  }

  @Test
  void theStateHoldsDevicesAndWhatHappenedLately() throws Exception {
    String id = PLATFORM.newId();
    TestClient device = PLATFORM.device("pump", id);
    device.publish("iot-2/evt/" + "status" + "/fmt/json", "{\"d\":{\"t\":1}}", 1);
    JsonObject state = get("/sim/v1/state").json();
    assertThat(state.getString("organization")).isEqualTo(RunningPlatform.ORG);
    JsonObject row = find(state.getJsonArray("devices"), id);
    assertThat(row.getBoolean("connected")).isTrue();
    assertThat(row.getLong("events")).isEqualTo(1);
    assertThat(row.getJsonObject("last").getJsonObject("payload"))
        .isEqualTo(new JsonObject().put("size", 13).put("text", "{\"d\":{\"t\":1}}"));
    assertThat(state.encode()).doesNotContain(RunningPlatform.TOKEN);
    assertThat(state.encode()).doesNotContain(PLATFORM.simulator().credentials().apiToken());
  }

  @Test
  void anEventIsStreamedAsItWasSent() throws Exception {
    String id = PLATFORM.newId();
    TestClient device = PLATFORM.device("pump", id);
    try (PageClient viewer = viewer()) {
      device.publish("iot-2/evt/<b>bold/fmt/text", MARKUP, 1);
      JsonObject entry = viewer.entry(e -> "event".equals(e.getString("kind")));
      assertThat(entry.getString("deviceId")).isEqualTo(id);
      assertThat(entry.getString("name")).isEqualTo("<b>bold");
      assertThat(entry.getJsonObject("payload").getString("text")).isEqualTo(MARKUP);
    }
  }

  @Test
  void devicesThatComeAndGoAreStreamed() throws Exception {
    String id = PLATFORM.newId();
    try (PageClient viewer = viewer()) {
      PLATFORM.simulator().registerDevice("pump", id, RunningPlatform.TOKEN);
      assertThat(viewer.element("devices", row -> id.equals(row.getString("deviceId"))))
          .isEqualTo(
              new JsonObject()
                  .put("typeId", "pump")
                  .put("deviceId", id)
                  .put("gateway", false)
                  .put("connected", false)
                  .put("events", 0));
      rest().delete("/device/types/pump/devices/" + id);
      viewer.element("removed", row -> id.equals(row.getString("deviceId")));
    }
  }

  @Test
  void whatIsRefusedIsStreamedWithCodeAndReason() throws Exception {
    String id = PLATFORM.newId();
    TestClient gateway = PLATFORM.gateway("rtu", id, GatewayRole.STANDARD);
    gateway.subscribe("iot-2/type/rtu/id/" + id + "/notify", 0);
    String topic = "iot-2/type/disk/id/" + id + "/evt/s/fmt/json";
    try (PageClient viewer = viewer()) {
      gateway.publish(topic, "{}", 1);
      List<JsonObject> entries = new ArrayList<>();
      while (entries.size() < 2) {
        viewer.next().getJsonArray("entries", new JsonArray()).stream()
            .map(JsonObject.class::cast)
            .forEach(entries::add);
      }
      assertThat(entries)
          .extracting(e -> e.getString("kind"))
          .containsExactly("refused", "notified");
      assertThat(entries)
          .allSatisfy(
              entry -> {
                assertThat(entry.getInteger("code")).isEqualTo(180);
                assertThat(entry.getString("reason")).isEqualTo("The operation is not authorized.");
                assertThat(entry.getString("subject")).isEqualTo(topic);
                assertThat(entry.getString("client")).isEqualTo("g:acme01:rtu:" + id);
              });
    }
  }

  @Test
  void aViewerThatIsSlowLosesTheOldestAndIsToldHowMany() throws Exception {
    int burst = 4_000;
    String id = PLATFORM.newId();
    TestClient device = PLATFORM.device("pump", id);
    String payload = "{\"filler\":\"" + "x".repeat(4_000) + "\"}";
    try (PageClient slow = viewer()) {
      for (int i = 0; i < burst; i++) {
        device.publish("iot-2/evt/s/fmt/json", payload, 0);
      }
      device.publish("iot-2/evt/last/fmt/json", "{}", 1);
      long shown = 0;
      long missed = 0;
      long number = 0;
      String name = "";
      while (!"last".equals(name)) {
        JsonObject message = slow.next();
        missed += message.getLong("missed", 0L);
        for (Object element : message.getJsonArray("entries", new JsonArray())) {
          JsonObject entry = (JsonObject) element;
          assertThat(entry.getLong("n")).isGreaterThan(number);
          number = entry.getLong("n");
          name = entry.getString("name");
          shown++;
        }
      }
      assertThat(missed).isPositive();
      assertThat(shown + missed).isEqualTo(burst + 1);
    }
  }

  @Test
  void thePageSendsACommand() throws Exception {
    String id = PLATFORM.newId();
    TestClient device = PLATFORM.device("pump", id).subscribe("iot-2/cmd/+/fmt/+", 1);
    Answer answer = post("/sim/v1/commands", command(id, "set", "json"));
    assertThat(answer.status()).isEqualTo(202);
    TestClient.Received received = device.next();
    assertThat(received.topic()).isEqualTo("iot-2/cmd/set/fmt/json");
    assertThat(received.payload()).isEqualTo(MARKUP);
    assertThat(received.qos()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "nobody, set, json, 404",
    "'', set, json, 400",
    "dev, a/b, json, 400",
    "dev, +, json, 400",
    "dev, set, '#', 400",
  })
  void aCommandThatCanNotBeIsRefused(String device, String command, String format, int status)
      throws Exception {
    Answer answer = post("/sim/v1/commands", command(device, command, format));
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.json().getString("message")).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({
    "device/reboot, nobody, 404",
    "device/reboot, unmanaged, 403",
    "nothing, nobody, 400"
  })
  void anActionThatCanNotBeSaysWhy(String action, String device, int status) throws Exception {
    if (!PLATFORM.simulator().isRegistered("pump", "unmanaged")) {
      PLATFORM.simulator().registerDevice("pump", "unmanaged", null);
    }
    JsonObject order =
        new JsonObject()
            .put("action", action)
            .put(
                "devices",
                new JsonArray()
                    .add(new JsonObject().put("typeId", "pump").put("deviceId", device)));
    Answer answer = post("/sim/v1/actions", order);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.json().getString("message")).isNotBlank();
    assertThat(post("/sim/v1/actions/none/cancel", new JsonObject()).status()).isEqualTo(404);
    assertThat(post("/sim/v1/actions", new JsonObject().put("action", action).put("devices", 1)))
        .extracting(Answer::status)
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{", "{\"typeId\":1,\"deviceId\":\"a\",\"commandId\":\"c\"}"})
  void aBodyThatIsNoCommandIs400(String body) throws Exception {
    assertThat(PageClient.send(port(), "POST", "/sim/v1/commands", own(), body).status())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "Host, evil.example:80",
    "Host, 127.0.0.1.evil.example",
    "Origin, http://evil.example",
    "Origin, 'null'",
    "Origin, https://127.0.0.1",
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site",
  })
  void whatTheOwnPageDidNotSendIsForbidden(String header, String value) throws Exception {
    Map<String, String> headers = own();
    headers.put(header, value);
    String body = command("x", "set", "json").encode();
    assertThat(PageClient.send(port(), "POST", "/sim/v1/commands", headers, body).status())
        .isEqualTo(403);
    assertThat(PageClient.send(port(), "GET", "/sim/v1/state", headers, "").status())
        .isEqualTo(403);
    assertThat(PageClient.send(port(), "GET", "/sim/v1/stream", headers, "").status())
        .isEqualTo(403);
  }

  @Test
  void aFormOfAnotherSiteCanNotPost() throws Exception {
    Map<String, String> headers = own();
    headers.put("Content-Type", "text/plain");
    String body = command("x", "set", "json").encode();
    assertThat(PageClient.send(port(), "POST", "/sim/v1/commands", headers, body).status())
        .isEqualTo(415);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:%d", "127.0.0.1:%d", "[::1]:%d", "localhost"})
  void theNamesOfThisMachineArePermitted(String host) throws Exception {
    String name = host.formatted(port());
    Map<String, String> headers = own();
    headers.put("Host", name);
    headers.put("Origin", "http://" + name);
    headers.put("Sec-Fetch-Site", "same-origin");
    assertThat(PageClient.send(port(), "GET", "/sim/v1/state", headers, "").status())
        .isEqualTo(200);
  }

  @Test
  void theSeventeenthViewerIsTurnedAway() throws Exception {
    List<PageClient> viewers = new ArrayList<>();
    try {
      for (int i = 0; i < 16; i++) {
        viewers.add(viewer());
      }
      try (PageClient last = PageClient.stream(port())) {
        assertThat(last.status()).isEqualTo(503);
      }
    } finally {
      for (PageClient viewer : viewers) {
        viewer.close();
      }
    }
  }

  private static PageClient viewer() throws IOException {
    PageClient viewer = PageClient.stream(port());
    assertThat(viewer.status()).isEqualTo(200);
    viewer.next();
    return viewer;
  }

  private static JsonObject command(String deviceId, String commandId, String format) {
    return new JsonObject()
        .put("typeId", "pump")
        .put("deviceId", deviceId)
        .put("commandId", commandId)
        .put("format", format)
        .put("payload", MARKUP);
  }

  private static List<String> references(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    return matcher.results().map(result -> result.group(1)).toList();
  }

  private static JsonObject find(JsonArray devices, String id) {
    return devices.stream()
        .map(JsonObject.class::cast)
        .filter(row -> id.equals(row.getString("deviceId")))
        .findFirst()
        .orElseThrow();
  }

  private static Answer get(String path) throws IOException {
    return PageClient.send(port(), "GET", path, own(), "");
  }

  private static Answer post(String path, JsonObject body) throws IOException {
    return PageClient.send(port(), "POST", path, own(), body.encode());
  }

  private static Map<String, String> own() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Host", "127.0.0.1:" + port());
    headers.put("Content-Type", "application/json");
    return headers;
  }

  private static RestClient rest() {
    return new RestClient(
        port(),
        PLATFORM.simulator().credentials().apiKey(),
        PLATFORM.simulator().credentials().apiToken());
  }

  private static int port() {
    return PLATFORM.simulator().httpPort();
  }
}
