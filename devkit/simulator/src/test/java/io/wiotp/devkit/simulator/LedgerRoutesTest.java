/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LedgerRoutesTest {
  @RegisterExtension static final RunningPlatform PLATFORM = new RunningPlatform();

  private RestClient http;

  @BeforeEach
  void reset() throws Exception {
    http = new RestClient(PLATFORM.simulator().httpPort(), null, null);
    assertThat(http.raw("DELETE", "/sim/v1/ledger", "").status()).isEqualTo(204);
  }

  @Test
  @DisplayName("SIM-43 the ledger says over HTTP what is missing, doubled and out of order")
  void sequences() throws Exception {
    assertThat(
            http.raw("PUT", "/sim/v1/ledger", "{\"sequence\":\"/d/seq\",\"payloadWindow\":100}")
                .json()
                .getString("sequence"))
        .isEqualTo("/d/seq");
    String id = PLATFORM.newId();
    TestClient device = PLATFORM.device("pump", id);
    for (int number : List.of(1, 2, 4, 3, 3, 6)) {
      device.publish("iot-2/evt/e/fmt/json", "{\"d\":{\"seq\":" + number + "}}", 1);
    }
    JsonObject summary = http.raw("GET", "/sim/v1/ledger", "").json();
    assertThat(summary.getLong("events")).isEqualTo(6);
    assertThat(summary.getLong("missing")).isEqualTo(1);
    assertThat(summary.getLong("duplicates")).isEqualTo(1);
    assertThat(summary.getLong("outOfOrder")).isEqualTo(1);
    assertThat(summary.getLong("samePayloads")).isEqualTo(1);
    assertThat(summary.getJsonArray("devices").getJsonObject(0).getLong("events")).isEqualTo(6);
    JsonObject row =
        http.raw("GET", "/sim/v1/ledger/sequences", "")
            .json()
            .getJsonArray("sequences")
            .getJsonObject(0);
    assertThat(row.getString("deviceId")).isEqualTo(id);
    assertThat(row.getLong("last")).isEqualTo(6);
  }

  @Test
  @DisplayName("SIM-43 the ledger lists packets as lines of JSON, by position, type and device")
  void events() throws Exception {
    http.raw("PUT", "/sim/v1/ledger", "{\"sequence\":\"/n\",\"scope\":\"event\"}");
    String first = PLATFORM.newId();
    String second = PLATFORM.newId();
    TestClient one = PLATFORM.device("pump", first);
    TestClient two = PLATFORM.device("valve", second);
    for (int i = 1; i <= 1_100; i++) {
      (i % 2 == 0 ? one : two).publish("iot-2/evt/e/fmt/json", "{\"n\":" + i + "}", 0);
    }
    one.publish("iot-2/evt/end/fmt/json", "{\"n\":1}", 1);
    two.publish("iot-2/evt/end/fmt/json", "{\"n\":1}", 1);
    assertThat(lines("?limit=100000")).hasSize(1_102);
    assertThat(lines("")).hasSize(1_000);
    assertThat(lines("?typeId=valve&limit=5000")).hasSize(551);
    assertThat(lines("?deviceId=" + first + "&limit=7")).hasSize(7);
    JsonObject last = new JsonObject(lines("?after=1099").get(0));
    assertThat(last.getLong("position")).isEqualTo(1_100);
    assertThat(last.getLong("sequence")).isNotNull();
    assertThat(last.getString("client")).isIn("d:acme01:pump:" + first, "d:acme01:valve:" + second);
    assertThat(last.getString("time")).isEqualTo("2026-01-31T12:00:00.123Z");
  }

  @Test
  void whatIsAskedWronglyIsAnsweredWithTheRule() throws Exception {
    for (String body :
        List.of("", "[]", "{\"x\":1}", "{\"sequence\":\"d\"}", "{\"scope\":\"all\"}")) {
      assertThat(http.raw("PUT", "/sim/v1/ledger", body).status()).as(body).isEqualTo(400);
    }
    for (String query : List.of("?after=-1", "?limit=0", "?limit=many")) {
      assertThat(http.raw("GET", "/sim/v1/ledger/events" + query, "").status())
          .as(query)
          .isEqualTo(400);
    }
  }

  @Test
  @DisplayName("SIM-41 a lenient simulator says over HTTP that it keeps no findings")
  void findings() throws Exception {
    JsonObject answer = http.raw("GET", "/sim/v1/findings", "").json();
    assertThat(answer.getBoolean("strict")).isFalse();
    assertThat(answer.getJsonArray("findings")).isEmpty();
  }

  private List<String> lines(String query) throws Exception {
    return http.raw("GET", "/sim/v1/ledger/events" + query, "").body().lines().toList();
  }
}
