/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.fault.Fault;
import io.wiotp.devkit.simulator.fault.FaultControl;
import io.wiotp.devkit.simulator.fault.FaultKind;
import io.wiotp.devkit.simulator.registry.GatewayRole;
import java.io.IOException;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What devices and gateways get, and what gateways are told. */
class DeliveryFaultTest {
  @RegisterExtension static final RunningPlatform PLATFORM = new RunningPlatform();

  private FaultControl faults;
  private String id;
  private MqttRaw device;

  @BeforeEach
  void device() throws Exception {
    faults = PLATFORM.simulator().faults();
    id = PLATFORM.newId();
    PLATFORM.simulator().registerDevice("pump", id, RunningPlatform.TOKEN);
    device = MqttRaw.connected(PLATFORM.simulator().mqttPort(), "d:acme01:pump:" + id);
    device.subscribe(1, "iot-2/cmd/+/fmt/+");
    assertThat(device.next().type()).isEqualTo(MqttRaw.SUBACK);
  }

  @AfterEach
  void close() throws IOException {
    device.close();
  }

  @Test
  @DisplayName("SIM-68 a command comes again with DUP and the same packet id, then it is over")
  void duplicate() throws Exception {
    faults.add(mine(FaultKind.DUPLICATE).times(1));
    command("a");
    MqttRaw.Packet first = device.next();
    MqttRaw.Packet second = device.next();
    assertThat(first.isDuplicate()).isFalse();
    assertThat(second.isDuplicate()).isTrue();
    assertThat(second.packetId()).isEqualTo(first.packetId());
    assertThat(second.topic()).isEqualTo("iot-2/cmd/a/fmt/json");
    device.acknowledge(first.packetId());
    device.acknowledge(first.packetId());
    command("b");
    assertThat(device.next().isDuplicate()).isFalse();
  }

  @Test
  @DisplayName("SIM-68 a delivery is passed by one on another topic, never by one on its own")
  void reorder() throws Exception {
    faults.add(mine(FaultKind.REORDER).with("topic", "iot-2/cmd/a/#").with("delayMs", 60_000));
    command("a", "1");
    command("b", "2");
    assertThat(device.next().text()).isEqualTo("2");
    assertThat(device.next().text()).isEqualTo("1");
    command("a", "3");
    command("a", "4");
    assertThat(device.next().text()).isEqualTo("3");
    assertThat(device.next().text()).isEqualTo("4");
  }

  @Test
  @DisplayName("SIM-68 a delivery that nothing passes comes after the longest wait")
  void reorderAlone() throws Exception {
    faults.add(mine(FaultKind.REORDER).with("delayMs", 200));
    long start = System.nanoTime();
    command("a", "1");
    assertThat(device.next().text()).isEqualTo("1");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(190));
  }

  @ParameterizedTest
  @DisplayName("SIM-73 a malformed command comes on the usual topic")
  @ValueSource(strings = {"non-json", "empty", "invalid-utf8", "deep", "huge", "array"})
  void malformedCommand(String shape) throws Exception {
    String fault = faults.add(mine(FaultKind.MALFORMED_COMMAND).with("shape", shape));
    MqttRaw.Packet packet = device.next();
    assertThat(packet.topic()).isEqualTo("iot-2/cmd/fault/fmt/json");
    assertThat(packet.payload().length).isBetween(0, 131_072);
    assertBad(shape, packet.payload());
    assertThat(faults.strikes(fault)).isEqualTo(1);
  }

  static void assertBad(String shape, byte[] payload) {
    String text = new String(payload, java.nio.charset.StandardCharsets.UTF_8);
    switch (shape) {
      case "empty" -> assertThat(payload).isEmpty();
      case "array" -> assertThat(text).isEqualTo("[]");
      case "huge" -> assertThat(payload).hasSizeGreaterThan(130_000);
      case "deep" -> assertThat(text).contains("[".repeat(20_000));
      case "invalid-utf8" -> assertThat(payload).containsSequence((byte) 0xC0, (byte) 0xAF);
      default ->
          Assertions.assertThatThrownBy(() -> new JsonObject(text))
              .isInstanceOf(DecodeException.class);
    }
  }

  @ParameterizedTest
  @DisplayName("SIM-77 a gateway is sent a notification of unusual form")
  @CsvSource(
      delimiter = '|',
      value = {
        "unknown-members|\"Extra\":{\"a\":1}|RC\":180",
        "rc-text|\"RC\":\"180\"|\"Type\":\"pump\"",
        "no-type-and-id|\"RC\":180|\"Topic\"",
        "no-rc|\"Type\":\"pump\"|\"Topic\"",
        "lower-case|\"Request\":\"publish\"|\"Topic\"",
        "non-json|this is no JSON|\"d\"",
      })
  void notification(String shape, String has, String hasToo) throws Exception {
    String gateway = PLATFORM.newId();
    TestClient client = PLATFORM.gateway("rtu", gateway, GatewayRole.PRIVILEGED);
    client.subscribe("iot-2/type/rtu/id/" + gateway + "/notify", 0);
    faults.add(
        Fault.of(FaultKind.MALFORMED_NOTIFICATION).with("device", gateway).with("shape", shape));
    TestClient.Received got = client.next();
    assertThat(got.topic()).isEqualTo("iot-2/type/rtu/id/" + gateway + "/notify");
    assertThat(got.payload()).contains(has, hasToo);
    if (shape.equals("no-type-and-id")) {
      assertThat(got.payload()).doesNotContain("\"Type\"").doesNotContain("\"Id\"");
    }
  }

  @ParameterizedTest
  @DisplayName("SIM-76 a registration fails: the gateway is told once, then silence, then a retry")
  @CsvSource({"REGISTRATION_FAILURE,177", "REGISTRATION_LIMIT,173"})
  void registrationFails(FaultKind kind, int code) throws Exception {
    String gateway = PLATFORM.newId();
    String attached = PLATFORM.newId();
    TestClient client = PLATFORM.gateway("rtu", gateway, GatewayRole.PRIVILEGED);
    client.subscribe("iot-2/type/rtu/id/" + gateway + "/notify", 0);
    String fault = faults.add(Fault.of(kind).with("device", attached).times(1));
    String topic = "iot-2/type/pump/id/" + attached + "/evt/s/fmt/json";
    client.publish(topic, "{}", 1);
    assertThat(client.next().payload()).contains("\"RC\":" + code);
    assertThat(PLATFORM.simulator().isRegistered("pump", attached)).isFalse();
    client.publish(topic, "{}", 1);
    assertThat(client.waiting()).isZero();
    assertThat(PLATFORM.simulator().ledger().events("pump", attached)).isZero();
    PLATFORM.clock().advance(Duration.ofMinutes(2));
    client.publish(topic, "{}", 1);
    assertThat(PLATFORM.simulator().ledger().events("pump", attached)).isEqualTo(1);
    assertThat(faults.strikes(fault)).isEqualTo(1);
  }

  @Test
  @DisplayName(
      "SIM-76 a slow registration holds what is published, then all of it arrives in order")
  void registrationDelay() throws Exception {
    String attached = PLATFORM.newId();
    TestClient client = PLATFORM.gateway("rtu", PLATFORM.newId(), GatewayRole.PRIVILEGED);
    TestClient application =
        PLATFORM.application().subscribe("iot-2/type/pump/id/" + attached + "/evt/+/fmt/+", 1);
    faults.add(Fault.of(FaultKind.REGISTRATION_DELAY).with("delayMs", 2_000).times(1));
    for (int i = 0; i < 5; i++) {
      client.fire("iot-2/type/pump/id/" + attached + "/evt/s/fmt/json", "" + i, 1);
    }
    assertThat(PLATFORM.simulator().isRegistered("pump", attached)).isFalse();
    for (int i = 0; i < 5; i++) {
      assertThat(application.next().payload()).isEqualTo("" + i);
    }
    assertThat(PLATFORM.simulator().isRegistered("pump", attached)).isTrue();
  }

  private void command(String name) throws Exception {
    command(name, "{}");
  }

  private void command(String name, String payload) throws Exception {
    PLATFORM
        .application()
        .publish("iot-2/type/pump/id/" + id + "/cmd/" + name + "/fmt/json", payload, 1);
  }

  private Fault mine(FaultKind kind) {
    return Fault.of(kind).client("d:acme01:pump:" + id);
  }
}
