/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever one client sends, it loses no more than its own connection. */
class RobustnessTest {
  @RegisterExtension static final RunningPlatform PLATFORM = new RunningPlatform();

  private TestClient bystander;
  private String id;

  @BeforeEach
  void bystander() throws Exception {
    id = PLATFORM.newId();
    bystander = PLATFORM.application().subscribe(RunningPlatform.EVENTS, 1);
    PLATFORM.simulator().registerDevice("pump", id, RunningPlatform.TOKEN);
  }

  @Test
  @DisplayName("MQ-84 random bytes close the connection that sent them, nobody else's")
  void randomBytes() throws Exception {
    Random random = new Random(7);
    for (int i = 0; i < 50; i++) {
      byte[] junk = new byte[1 + random.nextInt(200)];
      random.nextBytes(junk);
      // A device of its own each time: one id that comes again and again would be locked (AUTH-8).
      String device = id + "-" + i;
      PLATFORM.simulator().registerDevice("pump", device, RunningPlatform.TOKEN);
      try (RawClient client = connected("d:acme01:pump:" + device, 60)) {
        client.send(junk);
      } catch (IOException e) {
        // Closed while it was still writing: as it should be.
      }
    }
    assertStillWorks();
  }

  @Test
  @DisplayName("MQ-67 ERR-105 bytes that are neither CONNECT nor HTTP are closed")
  void neither() throws Exception {
    long before = PLATFORM.simulator().ledger().refusals(105);
    try (RawClient client = new RawClient(PLATFORM.simulator().mqttPort())) {
      client.send("hello".getBytes(StandardCharsets.US_ASCII));
      assertThat(client.readToEnd()).isEmpty();
    }
    assertThat(PLATFORM.simulator().ledger().refusals(105)).isEqualTo(before + 1);
    assertStillWorks();
  }

  @Test
  @DisplayName("MQ-67 a packet before CONNECT is closed")
  void publishFirst() throws Exception {
    try (RawClient client = new RawClient(PLATFORM.simulator().mqttPort())) {
      client.send(publish("iot-2/evt/s/fmt/json", 1));
      assertThat(client.readToEnd()).isEmpty();
    }
    assertStillWorks();
  }

  @Test
  @DisplayName("MQ-84 a second CONNECT is closed")
  void twice() throws Exception {
    try (RawClient client = connected()) {
      client.send(RawClient.connect(4, 60, clientId(), "use-token-auth", RunningPlatform.TOKEN));
      assertThat(client.readToEnd()).isEmpty();
    }
    assertStillWorks();
  }

  @Test
  @DisplayName("MQ-24 MQ-84 ERR-287 a packet that claims to be huge is closed before it comes")
  void huge() throws Exception {
    try (RawClient client = connected()) {
      client.send(0x32, 0xFF, 0xFF, 0xFF, 0x7F, 0, 1, 't', 0, 1);
      assertThat(client.readToEnd()).isEmpty();
    }
    assertStillWorks();
  }

  @Test
  @DisplayName("MQ-76 a topic that is no UTF-8 is closed, not delivered")
  void brokenUtf8() throws Exception {
    try (RawClient client = connected()) {
      byte[] packet = publish("iot-2/evt/sxs/fmt/json", 1);
      for (int i = 0; i < packet.length; i++) {
        if (packet[i] == 'x') {
          packet[i] = (byte) 0xC0;
        }
      }
      client.send(packet);
      assertThat(client.readToEnd()).isEmpty();
    }
    assertStillWorks();
  }

  @Test
  @DisplayName(
      "MQ-22 ERR-160 SIM-16 a client that falls silent is closed after one and a half keep alives")
  void silent() throws Exception {
    TestClient watcher = PLATFORM.application().subscribe("iot-2/type/pump/id/" + id + "/mon", 0);
    try (RawClient client = connected(1)) {
      assertThat(watcher.next().payload()).contains("\"Connect\"");
      assertThat(client.readToEnd()).isEmpty();
    }
    assertThat(watcher.next().payload()).contains("\"CloseCode\":160");
  }

  private String clientId() {
    return "d:acme01:pump:" + id;
  }

  private RawClient connected() throws IOException {
    return connected(60);
  }

  private RawClient connected(int keepAlive) throws IOException {
    return connected(clientId(), keepAlive);
  }

  private static RawClient connected(String clientId, int keepAlive) throws IOException {
    RawClient client = new RawClient(PLATFORM.simulator().mqttPort());
    client.send(RawClient.connect(4, keepAlive, clientId, "use-token-auth", RunningPlatform.TOKEN));
    assertThat(new int[] {client.read(), client.read(), client.read(), client.read()})
        .containsExactly(0x20, 2, 0, 0);
    return client;
  }

  private static byte[] publish(String topic, int packetId) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    RawClient.text(body, topic);
    body.write(packetId >> 8);
    body.write(packetId);
    body.write('x');
    return RawClient.packet(0x32, body.toByteArray());
  }

  private void assertStillWorks() throws Exception {
    String other = PLATFORM.newId();
    PLATFORM.device("pump", other).publish("iot-2/evt/alive/fmt/json", "{}", 1);
    assertThat(bystander.next().topic())
        .isEqualTo("iot-2/type/pump/id/" + other + "/evt/alive/fmt/json");
  }
}
