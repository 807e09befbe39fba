/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.fault.Fault;
import io.wiotp.devkit.simulator.fault.FaultControl;
import io.wiotp.devkit.simulator.fault.FaultKind;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults of the whole platform; each test has one of its own. */
class PlatformFaultTest {
  private static final String CLIENT = "d:acme01:pump:p07";

  private final ManualClock clock = new ManualClock();
  private Simulator simulator;
  private FaultControl faults;

  @BeforeEach
  void start() throws Exception {
    simulator =
        Simulator.start(SimulatorOptions.defaults().withOrganization("acme01").withClock(clock));
    simulator.registerDevice("pump", "p07", RunningPlatform.TOKEN);
    faults = simulator.faults();
  }

  @AfterEach
  void stop() throws Exception {
    simulator.close();
  }

  @ParameterizedTest
  @DisplayName("SIM-81 the broker goes with all clients and comes back on the same ports")
  @CsvSource({"kept,true", "lost,false"})
  void restart(String sessions, boolean present) throws Exception {
    int port = simulator.mqttPort();
    int tlsPort = simulator.tlsPort();
    MqttConnectOptions durable = RunningPlatform.deviceOptions();
    durable.setCleanSession(false);
    try (TestClient device = client();
        TestClient application = application()) {
      device.connect(durable);
      device.subscribe("iot-2/cmd/+/fmt/+", 1);
      String fault =
          faults.add(
              Fault.of(FaultKind.SHUTDOWN).with("downMs", 600_000).with("sessions", sessions));
      device.awaitLoss();
      application.awaitLoss();
      await().until(() -> !accepts(port) && !accepts(tlsPort));
      assertThatThrownBy(() -> new MqttRaw(port)).isInstanceOf(ConnectException.class);
      faults.remove(fault);
    }
    await().until(() -> accepts(port) && accepts(tlsPort));
    assertThat(simulator.mqttPort()).isEqualTo(port);
    assertThat(simulator.tlsPort()).isEqualTo(tlsPort);
    try (TestClient device = client()) {
      assertThat(device.connect(durable)).isEqualTo(present);
    }
  }

  @Test
  @DisplayName("SIM-81 the broker comes back by itself after its time")
  void byItself() throws Exception {
    int port = simulator.mqttPort();
    try (MqttRaw device = MqttRaw.connected(port, CLIENT)) {
      faults.add(Fault.of(FaultKind.SHUTDOWN).with("downMs", 300));
      assertThat(device.isClosed()).isTrue();
    }
    await().until(() -> !faults.list().get(0).getBoolean("active"));
    await().until(() -> accepts(port));
  }

  @Test
  @DisplayName("SIM-81 a platform that is down ends as one that is up")
  void closedWhileDown() throws Exception {
    faults.add(Fault.of(FaultKind.SHUTDOWN).with("downMs", 600_000));
    simulator.close();
    assertThat(accepts(simulator.mqttPort())).isFalse();
    start();
  }

  @Test
  @DisplayName("SIM-82 the platform's clock jumps, and back when the fault is switched off")
  void clockJump() throws Exception {
    String fault = faults.add(Fault.of(FaultKind.CLOCK_JUMP).with("jumpMs", -86_400_000));
    assertThat(now()).isEqualTo(clock.instant().minus(Duration.ofDays(1)));
    faults.remove(fault);
    assertThat(now()).isEqualTo(clock.instant());
  }

  @Test
  @DisplayName("SIM-82 monitoring messages show the time after the jump")
  void clockOverHttp() throws Exception {
    JsonObject answer = http("POST", "/sim/v1/clock", "{\"jumpMs\":7200000}").json();
    assertThat(answer.getLong("offsetMs")).isEqualTo(7_200_000);
    assertThat(Instant.parse(answer.getString("now")))
        .isEqualTo(clock.instant().plus(Duration.ofHours(2)));
    try (TestClient watcher = application();
        TestClient device = client()) {
      watcher.subscribe("iot-2/type/+/id/+/mon", 0);
      device.connect(RunningPlatform.deviceOptions());
      assertThat(watcher.next().payload()).contains("2026-01-31T14:00:00.123Z");
    }
  }

  @ParameterizedTest
  @DisplayName("SIM-82 a jump that is none is answered 400")
  @ValueSource(strings = {"{\"jumpMs\":\"1\"}", "{\"jump\":1}", "{}", "[]", "{\"jumpMs\":1e300}"})
  void noJump(String body) throws Exception {
    assertThat(http("POST", "/sim/v1/clock", body).status()).isEqualTo(400);
    assertThat(now()).isEqualTo(clock.instant());
  }

  @Test
  @DisplayName("SIM-75 the list of images says where they are and what to verify")
  void firmwareList() throws Exception {
    JsonObject list = http("GET", "/sim/v1/firmware", "").json();
    assertThat(list.getJsonArray("firmware")).hasSize(6);
    JsonObject ok = list.getJsonArray("firmware").getJsonObject(0);
    JsonObject wrong = list.getJsonArray("firmware").getJsonObject(4);
    assertThat(ok.getString("uri"))
        .isEqualTo("http://127.0.0.1:" + simulator.httpPort() + "/sim/v1/firmware/ok");
    assertThat(ok.getString("md5")).isEqualTo(md5("ok"));
    assertThat(wrong.getString("md5")).hasSize(32).isNotEqualTo(md5("wrong-checksum"));
  }

  @Test
  @DisplayName("SIM-75 an image is missing, cut off, slow, or larger than any disk")
  void firmware() throws Exception {
    assertThat(http("GET", "/sim/v1/firmware/missing", "").status()).isEqualTo(404);
    byte[] whole = download("ok", Integer.MAX_VALUE);
    assertThat(new String(whole, 0, 15, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("HTTP/1.1 200 OK");
    assertThat(whole.length).isGreaterThan(64 * 1024);
    assertThat(download("cut-off", Integer.MAX_VALUE).length).isBetween(32 * 1024, 33 * 1024);
    assertThat(download("slow", 1_024).length).isEqualTo(1_024);
    assertThat(download("huge", 2_000_000).length).isEqualTo(2_000_000);
  }

  /** Reads so many bytes, or to the end, head included. */
  private byte[] download(String name, int most) throws IOException {
    try (RawClient client = new RawClient(simulator.httpPort())) {
      String request = "GET /sim/v1/firmware/" + name + " HTTP/1.1\r\nHost: localhost\r\n";
      client.send(
          (request + "Connection: close\r\n\r\n")
              .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      return most == Integer.MAX_VALUE ? client.readToEnd() : client.read(most);
    }
  }

  private String md5(String name) throws Exception {
    byte[] image =
        java.net.http.HttpClient.newBuilder()
            .version(java.net.http.HttpClient.Version.HTTP_1_1)
            .build()
            .send(
                java.net.http.HttpRequest.newBuilder(
                        java.net.URI.create(
                            "http://127.0.0.1:"
                                + simulator.httpPort()
                                + "/sim/v1/firmware/"
                                + name))
                    .build(),
                java.net.http.HttpResponse.BodyHandlers.ofByteArray())
            .body();
    return java.util.HexFormat.of()
        .formatHex(java.security.MessageDigest.getInstance("MD5").digest(image));
  }

  private static boolean accepts(int port) {
    try (MqttRaw client = new MqttRaw(port)) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private Instant now() throws Exception {
    return Instant.parse(http("GET", "/sim/v1/clock", "").json().getString("now"));
  }

  private RestClient.Answer http(String method, String path, String body) throws Exception {
    return new RestClient(simulator.httpPort(), null, null).raw(method, path, body);
  }

  private TestClient client() throws MqttException {
    return new TestClient("tcp://127.0.0.1:" + simulator.mqttPort(), CLIENT);
  }

  private TestClient application() throws MqttException {
    TestClient client = new TestClient("tcp://127.0.0.1:" + simulator.mqttPort(), "a:acme01:app-1");
    client.connect(
        TestClient.options(simulator.credentials().apiKey(), simulator.credentials().apiToken()));
    return client;
  }
}
