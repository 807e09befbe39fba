/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.registry.OrganizationSettings;
import io.wiotp.devkit.simulator.registry.Quota;
import java.time.Duration;
import java.util.List;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.MqttTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Quotas, inflow, and what the platform tells of who is connected. */
class FairUseTest {
  @RegisterExtension static final RunningPlatform PLATFORM = new RunningPlatform();

  private String id;

  @BeforeEach
  void newId() {
    id = PLATFORM.newId();
  }

  @AfterEach
  void open() throws Exception {
    PLATFORM.simulator().administration().configure(OrganizationSettings.open());
  }

  @Test
  @DisplayName("MQ-29 MQ-33 a device that is too fast is slowed down, and loses nothing")
  void slowedDown() throws Exception {
    TestClient application = PLATFORM.application().subscribe(RunningPlatform.EVENTS, 1);
    TestClient device = PLATFORM.device("pump", id);
    quota(Quota.lite());
    long start = System.nanoTime();
    for (int i = 0; i < 9; i++) {
      device.publish("iot-2/evt/s/fmt/text", "" + i, 1);
    }
    // Five pass at once, each of the others waits for a fifth of a second; but not the last one's
    // end.
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(500));
    for (int i = 0; i < 9; i++) {
      assertThat(application.next().payload()).isEqualTo("" + i);
    }
    assertThat(device.paho().isConnected()).isTrue();
  }

  @Test
  @DisplayName("MQ-37 an application that sends commands too fast is slowed down")
  void commands() throws Exception {
    TestClient device = PLATFORM.device("pump", id).subscribe("iot-2/cmd/+/fmt/+", 1);
    TestClient application = PLATFORM.application();
    quota(Quota.standard());
    long start = System.nanoTime();
    for (int i = 0; i < 5; i++) {
      application.publish("iot-2/type/pump/id/" + id + "/cmd/c/fmt/text", "" + i, 1);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(800));
    for (int i = 0; i < 5; i++) {
      assertThat(device.next().payload()).isEqualTo("" + i);
    }
  }

  @Test
  @DisplayName(
      "MQ-27 SDKDM-54 SIM-15 a device with 100 unacknowledged events is slowed, not closed")
  void inflow() throws Exception {
    TestClient device = PLATFORM.device("pump", id);
    MqttTopic topic = device.paho().getTopic("iot-2/evt/s/fmt/text");
    for (int i = 0; i < 100; i++) {
      topic.publish(new MqttMessage(new byte[] {(byte) i}));
    }
    await().until(() -> PLATFORM.simulator().ledger().events("pump", id) == 100);
    assertThat(device.paho().isConnected()).isTrue();
  }

  @Test
  @DisplayName("QS-4 of a quickstart device's events within a second only one is taken")
  void quickstart() throws Exception {
    TestClient application = PLATFORM.client("a:quickstart:watch-" + id);
    application.connect(TestClient.options(null, null));
    application.subscribe("iot-2/type/+/id/" + id + "/evt/+/fmt/+", 0);
    TestClient device = PLATFORM.client("d:quickstart:pump:" + id);
    device.connect(TestClient.options(null, null));
    long before = PLATFORM.simulator().ledger().discardedMessages();
    for (int i = 0; i < 50; i++) {
      device.publish("iot-2/evt/s/fmt/json", "" + i, 0);
    }
    assertThat(application.next().payload()).isEqualTo("0");
    await().until(() -> PLATFORM.simulator().ledger().discardedMessages() >= before + 1);
    assertThat(device.paho().isConnected()).isTrue();
  }

  @Test
  @DisplayName("REST-27 connection states are there once they are switched on")
  void states() throws Exception {
    Credentials key = PLATFORM.simulator().credentials();
    RestClient http = new RestClient(PLATFORM.simulator().httpPort(), key.apiKey(), key.apiToken());
    assertThat(http.get("/clientconnectionstates").status()).isEqualTo(403);
    JsonObject on = new JsonObject().put("enabled", true);
    assertThat(http.put("/config/clientstate", on).json().getBoolean("enabled")).isTrue();
    String clientId = "d:acme01:pump:" + id;
    String path = "/clientconnectionstates/" + clientId.replace(":", "%3A");
    assertThat(http.get(path).status()).isEqualTo(404);
    TestClient device = PLATFORM.device("pump", id);
    assertThat(http.get(path).json().getString("connectionStatus")).isEqualTo("connected");
    String query = "/clientconnectionstates?deviceType=pump&deviceId=" + id;
    assertThat(ids(http, query + "&connectionStatus=connected")).containsExactly(clientId);
    device.close();
    await().until(() -> ids(http, query + "&connectionStatus=disconnected").contains(clientId));
    assertThat(http.get(path).json().getInteger("closeCode")).isZero();
    assertThat(ids(http, query + "&connectedAfter=2030-01-01T00:00:00Z")).isEmpty();
    assertThat(http.get(query + "&connectedAfter=yesterday").status()).isEqualTo(400);
    assertThat(http.get(query + "&connectionStatus=maybe").status()).isEqualTo(400);
    http.put("/config/clientstate", new JsonObject().put("enabled", false));
    assertThat(http.get(path).status()).isEqualTo(403);
  }

  private static List<String> ids(RestClient http, String path) throws Exception {
    return http.get(path).results().stream().map(state -> state.getString("id")).toList();
  }

  private static void quota(Quota quota) throws Exception {
    PLATFORM.simulator().administration().configure(OrganizationSettings.open().withQuota(quota));
  }
}
