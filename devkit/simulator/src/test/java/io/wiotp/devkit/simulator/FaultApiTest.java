/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultApiTest {
  @RegisterExtension static final RunningPlatform PLATFORM = new RunningPlatform();

  @Test
  @DisplayName("SIM-62 a fault is switched on, listed with its strikes, and switched off over HTTP")
  void roundTrip() throws Exception {
    RestClient.Answer made = post("", "{\"kind\":\"connack\",\"code\":3,\"client\":\"d:*\"}");
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json())
        .contains(
            java.util.Map.entry("kind", "connack"),
            java.util.Map.entry("code", 3),
            java.util.Map.entry("client", "d:*"),
            java.util.Map.entry("strikes", 0),
            java.util.Map.entry("active", true));
    String id = made.json().getString("id");
    try (RawClient client = new RawClient(PLATFORM.simulator().mqttPort())) {
      client.send(RawClient.connect(4, 60, "d:acme01:pump:any", "use-token-auth", "x"));
      assertThat(client.readToEnd()).containsExactly(0x20, 2, 0, 3);
    }
    assertThat(call("GET", "/" + id).json().getInteger("strikes")).isEqualTo(1);
    assertThat(call("GET", "").json().getJsonArray("faults")).hasSize(1);
    assertThat(call("DELETE", "/" + id).status()).isEqualTo(204);
    assertThat(call("DELETE", "/" + id).status()).isEqualTo(404);
    assertThat(call("GET", "/" + id).status()).isEqualTo(404);
    assertThat(call("GET", "").json().getJsonArray("faults")).isEmpty();
  }

  @Test
  @DisplayName("a reset switches everything off and takes a seed")
  void reset() throws Exception {
    post("", "{\"kind\":\"puback-lost\"}");
    RestClient.Answer answer = post("/reset", "{\"seed\":42}");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json())
        .isEqualTo(new JsonObject().put("seed", 42).put("faults", new JsonArray()));
    assertThat(post("/reset", "").json().getInteger("seed")).isEqualTo(42);
    assertThat(post("/reset", "{\"seed\":\"x\"}").json().getString("option")).isEqualTo("seed");
    assertThat(post("/reset", "{\"sead\":1}").status()).isEqualTo(400);
  }

  @Test
  @DisplayName("the catalogue has every kind with its parameters, and each default is accepted")
  void catalogue() throws Exception {
    JsonArray kinds = call("GET", "/catalogue").json().getJsonArray("kinds");
    assertThat(kinds).isNotEmpty();
    for (Object each : kinds) {
      JsonObject kind = (JsonObject) each;
      assertThat(kind.getString("title")).isNotBlank();
      assertThat(kind.getString("effect")).endsWith(".");
      Set<String> names =
          kind.getJsonArray("parameters").stream()
              .map(JsonObject.class::cast)
              .map(parameter -> parameter.getString("name"))
              .collect(Collectors.toSet());
      assertThat(names).as("%s", kind).hasSize(kind.getJsonArray("parameters").size());
      for (Object parameter : kind.getJsonArray("parameters")) {
        assertThat(((JsonObject) parameter).fieldNames())
            .contains("name", "type", "meaning", "default", "rule");
      }
    }
  }

  @ParameterizedTest
  @DisplayName("what is wrong is answered 400 with the option, its value and its rule")
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"kind\":\"nonsense\"}|kind|nonsense|one of tcp-refuse,",
        "{}|kind|null|one of tcp-refuse,",
        "{\"kind\":7}|kind|7|one of tcp-refuse,",
        "{\"kind\":\"connack\",\"code\":6}|code|6|a whole number from 1 to 5",
        "{\"kind\":\"connack\",\"code\":\"5\"}|code|5|a whole number from 1 to 5",
        "{\"kind\":\"connack\",\"code\":null}|code|null|a whole number from 1 to 5",
        "{\"kind\":\"connack\",\"code\":2.5}|code|2.5|a whole number from 1 to 5",
        "{\"kind\":\"connack\",\"probability\":1.5}|probability|1.5|a number from 0 to 1",
        "{\"kind\":\"connack\",\"client\":\"\"}|client||a text of 1 to 256 characters",
        "{\"kind\":\"connack\",\"topic\":\"#\"}|option|topic|for connack one of kind, client",
        "{\"kind\":\"puback-lost\",\"topic\":\"a/#/b\"}|topic|a/#/b|a topic filter of MQTT",
        "{\"kind\":\"puback-lost\",\"count\":-1}|count|-1|a whole number from 0 to 1000000",
        "{\"kind\":\"close-on-publish\",\"closeCode\":999}|closeCode|999|one of 287, 0, 91",
      })
  void invalid(String body, String option, String value, String rule) throws Exception {
    RestClient.Answer answer = post("", body);
    assertThat(answer.status()).isEqualTo(400);
    JsonObject json = answer.json();
    assertThat(json.getString("option")).isEqualTo(option);
    assertThat(json.getString("value")).isEqualTo(value == null ? "" : value);
    assertThat(json.getString("rule")).startsWith(rule);
    assertThat(json.getString("message")).contains(option).contains(rule);
    assertThat(PLATFORM.simulator().faults().list()).isEmpty();
  }

  @ParameterizedTest
  @DisplayName("a body that is no JSON object is answered 400")
  @ValueSource(strings = {"", "x", "[]", "null", "{\"kind\":", "7"})
  void noObject(String body) throws Exception {
    assertThat(post("", body).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @DisplayName("a name that was made to point here is refused, whatever it asks for")
  @ValueSource(strings = {"evil.example", "evil.example:80", "localhost.evil.example", "10.0.0.1"})
  void rebinding(String host) throws Exception {
    assertThat(status("GET", host, "")).isEqualTo(403);
    assertThat(status("POST", host, "")).isEqualTo(403);
  }

  @ParameterizedTest
  @DisplayName("names of the loopback are taken")
  @ValueSource(
      strings = {
        "localhost",
        "LOCALHOST:1",
        "127.0.0.1:80",
        "127.1.2.3",
        "[::1]:80",
        "[0:0:0:0:0:0:0:1]"
      })
  void loopback(String host) throws Exception {
    assertThat(status("GET", host, "")).isEqualTo(200);
  }

  @Test
  @DisplayName("another site may neither write nor read, this one may both")
  void crossOrigin() throws Exception {
    String here = "127.0.0.1:" + PLATFORM.simulator().httpPort();
    assertThat(status("POST", here, "Origin: http://evil.example\r\n")).isEqualTo(403);
    assertThat(status("POST", here, "Origin: null\r\n")).isEqualTo(403);
    assertThat(status("POST", here, "Sec-Fetch-Site: cross-site\r\n")).isEqualTo(403);
    assertThat(status("GET", here, "Sec-Fetch-Site: cross-site\r\n")).isEqualTo(403);
    assertThat(status("GET", here, "Sec-Fetch-Site: same-origin\r\n")).isEqualTo(200);
    assertThat(status("POST", here, "Origin: http://" + here + "\r\n")).isEqualTo(200);
    assertThat(status("POST", here, "")).isEqualTo(200);
  }

  /** Asks for the list, or for a reset. */
  private static int status(String method, String host, String header) throws Exception {
    try (RawClient client = new RawClient(PLATFORM.simulator().httpPort())) {
      String path = method.equals("POST") ? "/sim/v1/faults/reset" : "/sim/v1/faults";
      String head = " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n" + header;
      client.send(
          (method + " " + path + head + "Content-Length: 0\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(client.readToEnd(), StandardCharsets.UTF_8);
      return Integer.parseInt(answer.substring(9, 12));
    }
  }

  private static RestClient.Answer post(String path, String body) throws Exception {
    return new RestClient(PLATFORM.simulator().httpPort(), null, null)
        .raw("POST", "/sim/v1/faults" + path, body);
  }

  private static RestClient.Answer call(String method, String path) throws Exception {
    return new RestClient(PLATFORM.simulator().httpPort(), null, null)
        .raw(method, "/sim/v1/faults" + path, "");
  }
}
