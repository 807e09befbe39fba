/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.RestClient.Answer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bulk requests, quotas, and what is wrong around the body of a request. */
class RestBulkTest {
  @RegisterExtension static final RunningPlatform PLATFORM = new RunningPlatform();

  private RestClient rest;
  private String type;

  @BeforeEach
  void client() throws Exception {
    rest = PLATFORM.rest();
    type = "type-" + PLATFORM.newId();
    assertThat(rest.post("/device/types", new JsonObject().put("id", type)).status())
        .isEqualTo(201);
  }

  @Test
  @DisplayName("REST-22 many devices are made at a time, each with its token")
  void add() throws Exception {
    JsonArray devices =
        new JsonArray()
            .add(device("d1").put("authToken", "chosen-token-1"))
            .add(device("d2").put("metadata", new JsonObject().put("a", 1)));
    Answer answer = rest.send("POST", "/bulk/devices/add", devices.encode());
    assertThat(answer.status()).isEqualTo(201);
    JsonArray results = new JsonArray(answer.body());
    assertThat(results.getJsonObject(0))
        .isEqualTo(device("d1").put("success", true).put("authToken", "chosen-token-1"));
    assertThat(results.getJsonObject(1).getString("authToken")).hasSizeBetween(8, 36);
    assertThat(rest.get("/device/types/" + type + "/devices/d2").json().getJsonObject("metadata"))
        .isEqualTo(new JsonObject().put("a", 1));
  }

  @Test
  @DisplayName("REST-22 SDKDM-43 one that fails does not stop the others: 202")
  void addSome() throws Exception {
    JsonArray devices =
        new JsonArray()
            .add(device("d1"))
            .add(device("d1"))
            .add(new JsonObject().put("typeId", "none").put("deviceId", "d1"))
            .add(device("bad id"))
            .add(device("d2"));
    Answer answer = rest.send("POST", "/bulk/devices/add", devices.encode());
    assertThat(answer.status()).isEqualTo(202);
    assertThat(new JsonArray(answer.body()).stream().map(JsonObject.class::cast))
        .extracting(result -> result.getBoolean("success"))
        .containsExactly(true, false, false, false, true);
  }

  @Test
  @DisplayName("REST-23 SDKDM-47 many are removed at a time, and one that is not there is no error")
  void remove() throws Exception {
    rest.send("POST", "/bulk/devices/add", new JsonArray(List.of(device("d1"))).encode());
    JsonArray devices = new JsonArray().add(device("d1")).add(device("none"));
    Answer answer = rest.send("POST", "/bulk/devices/remove", devices.encode());
    assertThat(answer.status()).isEqualTo(200);
    assertThat(new JsonArray(answer.body()))
        .isEqualTo(
            new JsonArray()
                .add(device("d1").put("success", true))
                .add(device("none").put("success", true)));
    assertThat(PLATFORM.simulator().isRegistered(type, "d1")).isFalse();
  }

  @Test
  @DisplayName("REST-3 REST-22 MQ-30 MQ-31 more devices than the organization may have: 403")
  void quota() throws Exception {
    Administration administration = PLATFORM.simulator().administration();
    try {
      administration.limitRegistry(1_000, 0);
      String one = new JsonArray(List.of(device("d1"))).encode();
      assertThat(rest.send("POST", "/bulk/devices/add", one).status()).isEqualTo(403);
      Answer single =
          rest.post("/device/types/" + type + "/devices", new JsonObject().put("deviceId", "d1"));
      assertThat(single.status()).isEqualTo(403);
      administration.limitRegistry(0, 1_000);
      assertThat(rest.post("/device/types", new JsonObject().put("id", type + "-2")).status())
          .isEqualTo(403);
    } finally {
      administration.limitRegistry(1_000, 1_000_000);
    }
  }

  @Test
  @DisplayName("REST-3 REST-22 REST-23 a body over 512 KB is 413")
  void tooLarge() throws Exception {
    String large = "[\"" + "x".repeat(600 * 1024) + "\"]";
    assertThat(rest.send("POST", "/bulk/devices/add", large).status()).isEqualTo(413);
    assertThat(rest.send("POST", "/bulk/devices/remove", large).status()).isEqualTo(413);
  }

  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @DisplayName(
      "REST-3 REST-4 REST-22 REST-23 REST-27 REST-29 what is wrong has the documented status")
  @CsvSource(
      delimiter = '|',
      value = {
        "POST|/bulk/devices/add||400",
        "POST|/bulk/devices/add|{}|400",
        "POST|/bulk/devices/add|[]|400",
        "POST|/bulk/devices/add|[7]|400",
        "POST|/bulk/devices/add|[{\"typeId\":\"a\"}]|400",
        "POST|/bulk/devices/add|[{\"typeId\":\"a\",\"deviceId\":\"b\",\"colour\":1}]|400",
        "POST|/bulk/devices/add|[{\"typeId\":\"a\",\"deviceId\":7}]|400",
        "POST|/bulk/devices/remove|[{\"deviceId\":\"b\"}]|400",
        "POST|/bulk/devices/remove|[|400",
        "GET|/bulk/devices?_sort=size||400",
        "GET|/bulk/devices?_bookmark=x||400",
        "GET|/bulk/devices?_limit=-1||400",
        "DELETE|/bulk/devices||403",
        "GET|/service-status||404",
        "GET|/clientconnectionstates||403",
        "GET|/logs/connection?typeId=pump||400",
        "GET|/logs/connection?deviceId=p07||400",
        "GET|/usage/data-traffic?start=2026-01-01&end=2026-01-31&detail=false||404",
        "GET|/device/types/a%20b||404",
        "GET|/device/types/a%2Fb/devices/c%2Fd||404",
        "GET|/device/types/%00||404",
        "POST|/device/types|{\"id\":\"0123456789012345678901234567890123456\"}|400",
        "POST|/device/types|{\"id\":\"\"}|400"
      })
  void wrong(String method, String path, String body, int status) throws Exception {
    Answer answer = rest.send(method, path, body == null ? "" : body);
    assertThat(answer.status()).isEqualTo(status);
    String id = answer.json().getJsonObject("exception").getString("id");
    assertThat(answer.json().getString("message")).startsWith(id + ": ");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("REST-2 a body has to be JSON, and to say so if it says what it is")
  @CsvSource({
    "application/json, 201",
    "application/json;charset=UTF-8, 201",
    "APPLICATION/JSON, 201",
    "text/plain, 400",
    "application/json;charset=iso-8859-1, 400",
    "application/xml, 400",
    "nonsense, 400"
  })
  void contentType(String contentType, int status) throws Exception {
    String body = new JsonObject().put("deviceId", "d1").encode();
    Answer answer =
        rest.send("POST", "/device/types/" + type + "/devices", body, "Content-Type", contentType);
    assertThat(answer.status()).isEqualTo(status);
  }

  @Test
  @DisplayName("REST-8 a device id in a path is URL encoded")
  void encoding() throws Exception {
    rest.send("POST", "/bulk/devices/add", new JsonArray(List.of(device("a.b_c-d"))).encode());
    Answer answer = rest.get("/device/types/" + type + "/devices/%61%2Eb%5Fc%2Dd");
    assertThat(answer.json().getString("deviceId")).isEqualTo("a.b_c-d");
  }

  @Test
  @DisplayName("REST-3 a nesting bomb in a free member is 400, and the next request works")
  void nesting() throws Exception {
    int depth = 100_000;
    String bomb = "{\"metadata\":" + "{\"a\":".repeat(depth) + "1" + "}".repeat(depth) + "}";
    assertThat(bomb.length()).isGreaterThan(512 * 1024);
    String deep = "{\"metadata\":{\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}}";
    assertThat(rest.send("PUT", "/device/types/" + type, bomb).status()).isEqualTo(413);
    assertThat(rest.send("PUT", "/device/types/" + type, deep).status()).isEqualTo(400);
    assertThat(rest.get("/device/types/" + type).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("REST-7 MQ-38 with the limit on, the eleventh call in a second is 429")
  void rate() throws Exception {
    Administration administration = PLATFORM.simulator().administration();
    try {
      administration.limitCalls(10);
      for (int i = 0; i < 10; i++) {
        assertThat(rest.get("/device/types").status()).isEqualTo(200);
      }
      Answer eleventh = rest.get("/device/types");
      assertThat(eleventh.status()).isEqualTo(429);
      assertThat(eleventh.json().getString("message")).contains("too many calls");
      PLATFORM.clock().advance(Duration.ofSeconds(1));
      assertThat(rest.get("/device/types").status()).isEqualTo(200);
    } finally {
      administration.limitCalls(0);
    }
  }

  private JsonObject device(String id) {
    return new JsonObject().put("typeId", type).put("deviceId", id);
  }
}
