/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.RestClient.Answer;
import io.wiotp.devkit.simulator.registry.GatewayRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RestApiTest {
  @RegisterExtension static final RunningPlatform PLATFORM = new RunningPlatform();

  private RestClient rest;

  @BeforeEach
  void client() {
    Credentials credentials = PLATFORM.simulator().credentials();
    rest =
        new RestClient(
            PLATFORM.simulator().httpPort(), credentials.apiKey(), credentials.apiToken());
  }

  @Test
  @DisplayName(
      "REST-10 REST-11 REST-12 REST-13 REST-14 SIM-20 a type is made, listed, read, changed and removed")
  void types() throws Exception {
    String id = "type-" + PLATFORM.newId();
    Answer made =
        rest.post(
            "/device/types",
            new JsonObject()
                .put("id", id)
                .put("classId", "Gateway")
                .put("description", "first")
                .put("deviceInfo", new JsonObject().put("model", "m1")));
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().getString("classId")).isEqualTo("Gateway");
    assertThat(made.json().getString("createdDateTime")).isEqualTo("2026-01-31T12:00:00.123Z");
    assertThat(rest.get("/device/types/" + id).json()).isEqualTo(made.json());
    assertThat(rest.get("/device/types?_limit=100").results()).contains(made.json());

    Answer changed =
        rest.put(
            "/device/types/" + id,
            new JsonObject()
                .put("description", "second")
                .put("deviceInfo", new JsonObject().put("fwVersion", "2")));
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.json().getString("description")).isEqualTo("second");
    assertThat(changed.json().getJsonObject("deviceInfo"))
        .isEqualTo(new JsonObject().put("model", "m1").put("fwVersion", "2"));

    Answer removed = rest.delete("/device/types/" + id);
    assertThat(removed.status()).isEqualTo(204);
    assertThat(removed.body()).isEmpty();
    assertThat(rest.get("/device/types/" + id).status()).isEqualTo(404);
  }

  @Test
  @DisplayName("REST-11 REST-14 a type that exists, or has devices, is a conflict")
  void typeConflicts() throws Exception {
    String id = newType("Device");
    assertThat(rest.post("/device/types", new JsonObject().put("id", id)).status()).isEqualTo(409);
    newDevice(id, "one");
    assertThat(rest.delete("/device/types/" + id).status()).isEqualTo(409);
  }

  @Test
  @DisplayName(
      "REST-16 REST-17 AUTH-4 SIM-20 a device's token is shown once, and opens the MQTT door")
  void deviceToken() throws Exception {
    String type = newType("Device");
    JsonObject made = newDevice(type, "d1");
    assertThat(made.getString("clientId")).isEqualTo("d:acme01:" + type + ":d1");
    String token = made.getString("authToken");
    assertThat(token).hasSizeBetween(8, 36);
    String path = "/device/types/" + type + "/devices/d1";
    assertThat(rest.get(path).json().containsKey("authToken")).isFalse();
    TestClient device = PLATFORM.client("d:acme01:" + type + ":d1");
    device.connect(TestClient.options("use-token-auth", token));
    assertThat(device.paho().isConnected()).isTrue();
  }

  @Test
  @DisplayName("REST-30 REST-32 a device takes from its type what it does not say itself")
  void inheritance() throws Exception {
    String type = "type-" + PLATFORM.newId();
    JsonObject info = new JsonObject().put("model", "m1").put("manufacturer", "acme");
    rest.post(
        "/device/types",
        new JsonObject()
            .put("id", type)
            .put("deviceInfo", info)
            .put("metadata", new JsonObject().put("site", "north")));
    JsonObject made =
        rest.post(
                "/device/types/" + type + "/devices",
                new JsonObject()
                    .put("deviceId", "d1")
                    .put("deviceInfo", new JsonObject().put("model", "m2")))
            .json();
    assertThat(made.getJsonObject("deviceInfo"))
        .isEqualTo(new JsonObject().put("manufacturer", "acme").put("model", "m2"));
    assertThat(made.getJsonObject("metadata").getString("site")).isEqualTo("north");
    rest.put("/device/types/" + type, new JsonObject().put("metadata", new JsonObject()));
    assertThat(
            rest.get("/device/types/" + type + "/devices/d1")
                .json()
                .getJsonObject("metadata")
                .getString("site"))
        .isEqualTo("north");
  }

  @Test
  @DisplayName("REST-18 members given are merged, null leaves them as they are")
  void changeDevice() throws Exception {
    String type = newType("Device");
    newDevice(type, "d1");
    String path = "/device/types/" + type + "/devices/d1";
    rest.put(path, new JsonObject().put("deviceInfo", new JsonObject().put("serialNumber", "s1")));
    Answer changed =
        rest.put(
            path,
            new JsonObject()
                .put("deviceInfo", new JsonObject().putNull("serialNumber").put("model", "m"))
                .put("metadata", new JsonObject().put("a", 1))
                .put("status", new JsonObject().put("alert", true)));
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.json().getJsonObject("deviceInfo"))
        .isEqualTo(new JsonObject().put("serialNumber", "s1").put("model", "m"));
    assertThat(changed.json().getJsonObject("status").getBoolean("alert")).isTrue();
    assertThat(rest.put("/device/types/" + type + "/devices/none", new JsonObject()).status())
        .isEqualTo(404);
  }

  @Test
  @DisplayName("REST-19 AUTH-16 SIM-21 a device that is removed is disconnected and locked out")
  void removeDevice() throws Exception {
    String id = PLATFORM.newId();
    TestClient device = PLATFORM.device("pump", id);
    assertThat(rest.delete("/device/types/pump/devices/" + id).status()).isEqualTo(204);
    device.awaitLoss();
    assertThat(rest.get("/device/types/pump/devices/" + id).status()).isEqualTo(404);
    assertThat(rest.delete("/device/types/pump/devices/" + id).status()).isEqualTo(404);
  }

  @Test
  @DisplayName("REST-6 REST-15 REST-21 lists come in pages with a bookmark until the last one")
  void pages() throws Exception {
    String type = newType("Device");
    for (int i = 0; i < 5; i++) {
      newDevice(type, "d" + i);
    }
    String path = "/device/types/" + type + "/devices?_limit=2";
    List<String> ids = new ArrayList<>();
    JsonObject page = rest.get(path).json();
    while (true) {
      page.getJsonArray("results")
          .forEach(device -> ids.add(((JsonObject) device).getString("deviceId")));
      String bookmark = page.getString("bookmark");
      if (bookmark == null) {
        break;
      }
      page = rest.get(path + "&_bookmark=" + bookmark).json();
    }
    assertThat(ids).containsExactly("d0", "d1", "d2", "d3", "d4");
    assertThat(rest.get("/device/types/" + type + "/devices?_sort=-deviceId").results())
        .extracting(device -> device.getString("deviceId"))
        .startsWith("d4", "d3");
    assertThat(rest.get("/bulk/devices?_limit=100").results())
        .extracting(device -> device.getString("clientId"))
        .contains("d:acme01:" + type + ":d3");
  }

  @Test
  @DisplayName("REST-20 GW-15 a gateway's devices, however they were registered")
  void gatewayDevices() throws Exception {
    String id = PLATFORM.newId();
    TestClient gateway = PLATFORM.gateway("rtu", id, GatewayRole.PRIVILEGED);
    gateway.publish("iot-2/type/disk/id/" + id + "/evt/s/fmt/json", "{}", 1);
    String type = newType("Device");
    rest.post(
        "/device/types/" + type + "/devices",
        new JsonObject().put("deviceId", "d1").put("gatewayTypeId", "rtu").put("gatewayId", id));
    Answer listed = rest.get("/device/types/rtu/devices/" + id + "/devices");
    assertThat(listed.results())
        .extracting(device -> device.getString("typeId"))
        .containsExactly("disk", type);
    assertThat(listed.results().get(0).getString("gatewayTypeId")).isEqualTo("rtu");
    assertThat(listed.results().get(0).getString("gatewayId")).isEqualTo(id);
    assertThat(rest.get("/device/types/disk/devices/" + id + "/devices").status()).isEqualTo(403);
    gateway.publish("iot-2/type/" + type + "/id/d1/evt/s/fmt/json", "{}", 1);
    assertThat(PLATFORM.simulator().ledger().events(type, "d1")).isEqualTo(1);
  }

  @Test
  @DisplayName("AUTH-11 GW-3 GW-4 a gateway reads and registers devices, but no types")
  void asGateway() throws Exception {
    String id = PLATFORM.newId();
    PLATFORM.simulator().registerGateway("rtu", id, RunningPlatform.TOKEN, GatewayRole.PRIVILEGED);
    String type = newType("Device");
    RestClient gateway =
        new RestClient(
            PLATFORM.simulator().httpPort(), "g/acme01/rtu/" + id, RunningPlatform.TOKEN);
    assertThat(gateway.get("/device/types/rtu/devices/" + id).status()).isEqualTo(200);
    JsonObject made =
        gateway
            .post("/device/types/" + type + "/devices", new JsonObject().put("deviceId", "d1"))
            .json();
    assertThat(made.getString("gatewayId")).isEqualTo(id);
    assertThat(gateway.post("/device/types", new JsonObject().put("id", "x")).status())
        .isEqualTo(403);
    newDevice(type, "foreign");
    assertThat(gateway.get("/device/types/" + type + "/devices/foreign").status()).isEqualTo(403);
    assertThat(gateway.get("/bulk/devices").status()).isEqualTo(403);
    RestClient wrong =
        new RestClient(PLATFORM.simulator().httpPort(), "g-acme01-rtu-" + id, "wrong-token");
    assertThat(wrong.get("/device/types").status()).isEqualTo(401);
  }

  @Test
  @DisplayName(
      "EVT-13 REST-40 REST-41 REST-42 REST-5 SIM-28 the last event cache, off until switched on")
  void lastEvents() throws Exception {
    String id = PLATFORM.newId();
    TestClient device = PLATFORM.device("pump", id);
    String events = "/device/types/pump/devices/" + id + "/events";
    rest.put("/config/lec", new JsonObject().put("enabled", false));
    Answer off = rest.get(events + "/s");
    assertThat(off.status()).isEqualTo(403);
    assertThat(off.json().getJsonObject("exception").getString("id")).isEqualTo("CUDCS0105E");

    assertThat(rest.put("/config/lec", new JsonObject().put("enabled", true)).json())
        .isEqualTo(new JsonObject().put("enabled", true).put("ttlDays", 7));
    device.publish("iot-2/evt/s/fmt/json", "{\"a\":1}", 1);
    device.publish("iot-2/evt/b/fmt/text", "x", 1);
    JsonObject event = rest.get(events + "/s").json();
    assertThat(event.getString("payload")).isEqualTo("eyJhIjoxfQ==");
    assertThat(event.getString("format")).isEqualTo("json");
    assertThat(event.getString("timestamp")).matches("2026-.*T..:..:..\\.\\d{3}\\+0000");
    JsonArray all = new JsonArray(rest.get(events).body());
    assertThat(all.stream().map(item -> ((JsonObject) item).getString("eventId")))
        .containsExactly("b", "s");
    assertThat(rest.get(events + "/none").status()).isEqualTo(404);
    PLATFORM.clock().advance(Duration.ofDays(8));
    assertThat(rest.get(events + "/s").status()).isEqualTo(404);
  }

  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @DisplayName("REST-3 REST-4 ERR-302 what is wrong has the documented status and an error body")
  @CsvSource(
      delimiter = '|',
      value = {
        "GET|/device/types/none||404",
        "GET|/device/types/none/devices||404",
        "GET|/nothing/here||404",
        "PATCH|/device/types||403",
        "POST|/device/types||400",
        "POST|/device/types|[]|400",
        "POST|/device/types|{\"id\":|400",
        "POST|/device/types|{}|400",
        "POST|/device/types|{\"id\":7}|400",
        "POST|/device/types|{\"id\":\"a b\"}|400",
        "POST|/device/types|{\"id\":\"x\",\"colour\":1}|400",
        "POST|/device/types|{\"id\":\"x\",\"classId\":\"Toaster\"}|400",
        "POST|/device/types|{\"id\":\"x\",\"deviceInfo\":{\"colour\":\"red\"}}|400",
        "POST|/device/types/none/devices|{\"deviceId\":\"x\"}|404",
        "GET|/device/types?_limit=0||400",
        "GET|/device/types?_limit=many||400",
        "GET|/device/types?_sort=colour||400",
        "PUT|/config/lec|{\"enabled\":\"yes\"}|400",
        "PUT|/config/lec|{\"enabled\":true,\"ttlDays\":46}|400"
      })
  void errors(String method, String path, String body, int status) throws Exception {
    Answer answer = rest.send(method, path, body == null ? "" : body);
    assertThat(answer.status()).isEqualTo(status);
    JsonObject error = answer.json();
    String id = error.getJsonObject("exception").getString("id");
    assertThat(id).startsWith("CUD");
    assertThat(error.getString("message")).startsWith(id + ": ");
    assertThat(error.containsKey("violations")).isEqualTo(status == 400);
  }

  @ParameterizedTest
  @DisplayName("REST-16 AUTH-5 a token or position out of its rule is refused")
  @ValueSource(
      strings = {
        "{\"deviceId\":\"x\",\"authToken\":\"short\"}",
        "{\"deviceId\":\"x\",\"authToken\":\"with blank 1\"}",
        "{\"deviceId\":\"x\",\"location\":{\"latitude\":91,\"longitude\":0}}",
        "{\"deviceId\":\"x\",\"gatewayId\":\"gw\"}",
        "{\"deviceId\":\"x/y\"}"
      })
  void badDevices(String body) throws Exception {
    String type = newType("Device");
    assertThat(rest.send("POST", "/device/types/" + type + "/devices", body).status())
        .isEqualTo(400);
  }

  @Test
  @DisplayName("REST-1 REST-3 without, with wrong, and with unknown credentials")
  void credentials() throws Exception {
    int port = PLATFORM.simulator().httpPort();
    String key = PLATFORM.simulator().credentials().apiKey();
    assertThat(new RestClient(port, key, "wrong").get("/device/types").status()).isEqualTo(401);
    assertThat(new RestClient(port, key, "").get("/device/types").status()).isEqualTo(401);
    assertThat(new RestClient(port, "a-acme01-0000000000", "x").get("/device/types").status())
        .isEqualTo(403);
    assertThat(new RestClient(port, "use-token-auth", "x").get("/device/types").status())
        .isEqualTo(403);
    Answer none = new RestClient(port, null, null).get("/device/types");
    assertThat(none.status()).isEqualTo(401);
    assertThat(none.json().getJsonObject("exception").getString("id")).isNotBlank();
  }

  @Test
  @DisplayName("REST-3 a body over 512 KB is 413, a deep one 400, and the next request works")
  void bombs() throws Exception {
    String large = "{\"id\":\"" + "x".repeat(600 * 1024) + "\"}";
    assertThat(rest.send("POST", "/device/types", large).status()).isEqualTo(413);
    String deep = "{\"id\":" + "[".repeat(100_000);
    assertThat(rest.send("POST", "/device/types", deep).status()).isEqualTo(400);
    assertThat(rest.get("/device/types").status()).isEqualTo(200);
  }

  private String newType(String classId) throws Exception {
    String id = "type-" + PLATFORM.newId();
    assertThat(
            rest.post("/device/types", new JsonObject().put("id", id).put("classId", classId))
                .status())
        .isEqualTo(201);
    return id;
  }

  private JsonObject newDevice(String type, String id) throws Exception {
    Answer answer =
        rest.post("/device/types/" + type + "/devices", new JsonObject().put("deviceId", id));
    assertThat(answer.status()).isEqualTo(201);
    return answer.json();
  }
}
