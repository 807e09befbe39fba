/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wiotp.devkit.simulator.fault.Fault;
import io.wiotp.devkit.simulator.fault.FaultControl;
import io.wiotp.devkit.simulator.fault.FaultKind;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConnectionFaultTest {
  private static final String EVENT = "iot-2/evt/s/fmt/json";

  @RegisterExtension static final RunningPlatform PLATFORM = new RunningPlatform();

  private FaultControl faults;
  private String id;
  private MqttRaw device;

  @BeforeEach
  void device() throws Exception {
    faults = PLATFORM.simulator().faults();
    id = PLATFORM.newId();
    PLATFORM.simulator().registerDevice("pump", id, RunningPlatform.TOKEN);
    device = connected();
  }

  @AfterEach
  void close() throws IOException {
    device.close();
  }

  @Test
  @DisplayName("SIM-64 a subscription is made and not acknowledged")
  void noSuback() throws Exception {
    faults.add(mine(FaultKind.SUBACK_LOST));
    device.subscribe(1, "iot-2/cmd/+/fmt/+");
    assertThat(device.isSilentFor(200)).isTrue();
    PLATFORM.application().publish("iot-2/type/pump/id/" + id + "/cmd/c/fmt/json", "{}", 1);
    assertThat(device.next().topic()).isEqualTo("iot-2/cmd/c/fmt/json");
  }

  @Test
  @DisplayName("SIM-64 a publication is taken and not acknowledged, on the topics that were named")
  void noPuback() throws Exception {
    String fault = faults.add(mine(FaultKind.PUBACK_LOST).with("topic", "iot-2/evt/lost/#"));
    device.publish("iot-2/evt/lost/fmt/json", 1, "{}");
    device.publish(EVENT, 2, "{}");
    assertThat(device.next().packetId()).isEqualTo(2);
    assertThat(device.isSilentFor(200)).isTrue();
    assertThat(events()).isEqualTo(2);
    assertThat(faults.strikes(fault)).isEqualTo(1);
  }

  @Test
  @DisplayName("SIM-64 a PUBACK comes later, others pass it")
  void latePuback() throws Exception {
    faults.add(mine(FaultKind.PUBACK_DELAY).with("delayMs", 1_000).times(1));
    long start = System.nanoTime();
    device.publish(EVENT, 1, "{}");
    device.publish(EVENT, 2, "{}");
    assertThat(device.next().packetId()).isEqualTo(2);
    assertThat(device.next().packetId()).isEqualTo(1);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(990));
  }

  @Test
  @DisplayName("SIM-64 a ping is not answered")
  void noPingresp() throws Exception {
    faults.add(mine(FaultKind.PINGRESP_LOST).times(1));
    device.ping();
    assertThat(device.isSilentFor(200)).isTrue();
    device.ping();
    assertThat(device.next().type()).isEqualTo(MqttRaw.PINGRESP);
  }

  @Test
  @DisplayName("SIM-64 a half-open connection answers nothing and stays, until the fault ends")
  void halfOpen() throws Exception {
    String fault = faults.add(mine(FaultKind.HALF_OPEN));
    device.ping();
    device.publish(EVENT, 1, "{}");
    assertThat(device.isSilentFor(300)).isTrue();
    assertThat(events()).isZero();
    faults.add(mine(FaultKind.DROP));
    assertThat(device.isSilentFor(200)).as("its end is hidden as well").isTrue();
    faults.remove(fault);
    assertThat(device.isClosed()).isTrue();
  }

  @Test
  @DisplayName("SIM-79 nothing is read for a while, then everything, and nothing is lost")
  void throttle() throws Exception {
    device.subscribe(1, "iot-2/cmd/+/fmt/+");
    assertThat(device.next().type()).isEqualTo(MqttRaw.SUBACK);
    String fault = faults.add(mine(FaultKind.STOP_READING));
    for (int i = 1; i <= 50; i++) {
      device.publish(EVENT, i, "{}");
    }
    assertThat(device.isSilentFor(200)).isTrue();
    assertThat(events()).isZero();
    PLATFORM.application().publish("iot-2/type/pump/id/" + id + "/cmd/c/fmt/json", "{}", 0);
    assertThat(device.next().type()).as("what is sent still comes").isEqualTo(MqttRaw.PUBLISH);
    faults.remove(fault);
    for (int i = 1; i <= 50; i++) {
      assertThat(device.next().packetId()).isEqualTo(i);
    }
    assertThat(events()).isEqualTo(50);
  }

  @Test
  @DisplayName("SIM-65 connected clients lose their connection at once, with a code for observers")
  void drop() throws Exception {
    TestClient watcher = PLATFORM.application().subscribe(monitor(), 0);
    assertThat(watcher.next().payload()).contains("\"Connect\"");
    String fault = faults.add(mine(FaultKind.DROP).with("closeCode", "94"));
    assertThat(device.isClosed()).isTrue();
    assertThat(watcher.next().payload()).contains("\"CloseCode\":94");
    assertThat(faults.strikes(fault)).isEqualTo(1);
  }

  @Test
  @DisplayName("SIM-65 a connection is dropped after so many packets, the next one too")
  void dropAfter() throws Exception {
    faults.add(mine(FaultKind.DROP_AFTER).with("packets", 2).times(2));
    for (int connection = 0; connection < 2; connection++) {
      try (MqttRaw client = connected()) {
        client.ping();
        client.ping();
        assertThat(client.next().type()).isEqualTo(MqttRaw.PINGRESP);
        assertThat(client.next().type()).isEqualTo(MqttRaw.PINGRESP);
        client.publish(EVENT, 1, "{}");
        assertThat(client.isClosed()).isTrue();
      }
    }
    assertThat(events()).isZero();
  }

  @Test
  @DisplayName("SIM-65 the socket is closed between PUBLISH and PUBACK, and the event is there")
  void dropBeforePuback() throws Exception {
    faults.add(mine(FaultKind.DROP_BEFORE_PUBACK).times(1));
    device.publish(EVENT, 1, "{}");
    assertThat(device.isClosed()).isTrue();
    assertThat(events()).isEqualTo(1);
    try (MqttRaw again = connected()) {
      again.publish(EVENT, 1, "{}");
      assertThat(again.next().type()).isEqualTo(MqttRaw.PUBACK);
    }
    assertThat(events()).isEqualTo(2);
  }

  @Test
  @DisplayName("SIM-80 a publication is answered with a close, 287 unless told otherwise")
  void closeOnPublish() throws Exception {
    TestClient watcher = PLATFORM.application().subscribe(monitor(), 0);
    assertThat(watcher.next().payload()).contains("\"Connect\"");
    faults.add(mine(FaultKind.CLOSE_ON_PUBLISH).with("topic", EVENT));
    device.publish("iot-2/evt/other/fmt/json", 1, "{}");
    assertThat(device.next().type()).isEqualTo(MqttRaw.PUBACK);
    device.publish(EVENT, 2, "{}");
    assertThat(device.isClosed()).isTrue();
    assertThat(watcher.next().payload()).contains("\"CloseCode\":287");
    assertThat(events()).isEqualTo(1);
  }

  @Test
  @DisplayName("SIM-66 the client id is taken over again and again, seen as 288")
  void takeover() throws Exception {
    TestClient watcher = PLATFORM.application().subscribe(monitor(), 0);
    assertThat(watcher.next().payload()).contains("\"Connect\"");
    String fault = faults.add(mine(FaultKind.TAKEOVER).with("intervalMs", 100).times(3));
    assertThat(device.isClosed()).isTrue();
    assertThat(watcher.next().payload()).contains("\"CloseCode\":288");
    for (int i = 0; i < 2; i++) {
      try (MqttRaw again = connected()) {
        assertThat(again.isClosed()).isTrue();
      }
    }
    assertThat(faults.strikes(fault)).isEqualTo(3);
    try (MqttRaw last = connected()) {
      assertThat(last.isSilentFor(300)).isTrue();
    }
  }

  @Test
  @DisplayName("SIM-78 one filter of a packet is answered 0x80 and not made, the others are")
  void subackFailure() throws Exception {
    faults.add(mine(FaultKind.SUBACK_FAILURE).with("topic", "iot-2/cmd/bad/#").times(1));
    device.subscribe(1, "iot-2/cmd/a/fmt/json", "iot-2/cmd/bad/fmt/json", "iot-2/cmd/b/fmt/json");
    assertThat(device.next().body()).containsExactly(0, 1, 1, (byte) 0x80, 1);
    TestClient application = PLATFORM.application();
    Stream.of("bad", "b", "a")
        .forEach(
            command ->
                application.fire(
                    "iot-2/type/pump/id/" + id + "/cmd/" + command + "/fmt/json", "{}", 1));
    assertThat(device.next().topic()).isEqualTo("iot-2/cmd/b/fmt/json");
    assertThat(device.next().topic()).isEqualTo("iot-2/cmd/a/fmt/json");
    device.subscribe(2, "iot-2/cmd/bad/fmt/json");
    assertThat(device.next().body()).containsExactly(0, 2, 1);
  }

  @Test
  @DisplayName("SIM-78 a packet of which nothing is left is answered 0x80")
  void subackFailureOfAll() throws Exception {
    faults.add(mine(FaultKind.SUBACK_FAILURE));
    device.subscribe(1, "iot-2/cmd/a/fmt/json");
    assertThat(device.next().body()).containsExactly(0, 1, (byte) 0x80);
  }

  @Test
  @DisplayName("SIM-64 a fault ends by itself after its time, and is listed as ended")
  void duration() throws Exception {
    faults.add(mine(FaultKind.PUBACK_LOST).with("durationMs", 100));
    await().until(() -> !faults.list().get(0).getBoolean("active"));
    device.publish(EVENT, 1, "{}");
    assertThat(device.next().type()).isEqualTo(MqttRaw.PUBACK);
  }

  private String monitor() {
    return "iot-2/type/pump/id/" + id + "/mon";
  }

  private long events() throws Exception {
    return PLATFORM.simulator().ledger().events("pump", id);
  }

  private Fault mine(FaultKind kind) {
    return Fault.of(kind).client("d:acme01:pump:" + id);
  }

  private MqttRaw connected() throws IOException {
    return MqttRaw.connected(PLATFORM.simulator().mqttPort(), "d:acme01:pump:" + id);
  }
}
