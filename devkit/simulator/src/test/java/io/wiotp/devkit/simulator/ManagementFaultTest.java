/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.fault.Fault;
import io.wiotp.devkit.simulator.fault.FaultControl;
import io.wiotp.devkit.simulator.fault.FaultKind;
import io.wiotp.devkit.simulator.registry.GatewayRole;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManagementFaultTest {
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
    device.subscribe(1, "iotdm-1/#");
    assertThat(device.next().type()).isEqualTo(MqttRaw.SUBACK);
  }

  @AfterEach
  void close() throws IOException {
    device.close();
  }

  @ParameterizedTest
  @DisplayName("SIM-72 SIM-73 SIM-74 a request of odd shape comes on the topic of its operation")
  @CsvSource(
      delimiter = '|',
      value = {
        "reboot|mgmt/initiate/device/reboot|{reqId}",
        "factory-reset|mgmt/initiate/device/factory_reset|{reqId}",
        "no-d|observe|{reqId}",
        "d-text|observe|{reqId,\"d\":\"text\"}",
        "empty-fields|device/update|{reqId,\"d\":{\"fields\":[]}}",
        "value-null|device/update|{reqId,\"d\":{\"fields\":[{\"field\":\"mgmt.firmware\",\"value\":null}]}}",
        "value-text|device/update|{reqId,\"d\":{\"fields\":[{\"field\":\"mgmt.firmware\",\"value\":\"\"}]}}",
        "value-number|device/update|{reqId,\"d\":{\"fields\":[{\"field\":\"mgmt.firmware\",\"value\":7}]}}",
        "value-array|device/update|{reqId,\"d\":{\"fields\":[{\"field\":\"mgmt.firmware\",\"value\":[1]}]}}",
        "unknown-field|observe|{reqId,\"d\":{\"fields\":[{\"field\":\"no.such.field\"}]}}",
        "unknown-operation|mgmt/initiate/nothing|{reqId}",
        "reqid-number|mgmt/initiate/device/reboot|{\"reqId\":7}",
        "update-without-reqid|device/update|{\"d\":{\"fields\":[{\"field\":\"location\","
            + "\"value\":{\"latitude\":1,\"longitude\":2}}]}}",
        "cancel-without-observe|cancel|{reqId,\"d\":{\"fields\":[{\"field\":\"mgmt.firmware\"}]}}",
        "update-without-download|mgmt/initiate/firmware/update|{reqId}",
      })
  void shapes(String shape, String operation, String frame) throws Exception {
    String fault = faults.add(request(shape));
    MqttRaw.Packet packet = device.next();
    assertThat(packet.topic()).isEqualTo("iotdm-1/" + operation);
    assertThat(packet.text())
        .isEqualTo(
            frame
                .replace("reqId,", reqId(fault, 1) + ",")
                .replace("{reqId}", "{" + reqId(fault, 1) + "}"));
    assertThat(faults.strikes(fault)).isEqualTo(1);
  }

  @ParameterizedTest
  @DisplayName("SIM-73 a request that is no JSON, deep, huge or no UTF-8 shows its id if it can")
  @ValueSource(strings = {"non-json", "empty", "invalid-utf8", "deep", "huge", "array"})
  void bad(String shape) throws Exception {
    String fault = faults.add(request(shape));
    MqttRaw.Packet packet = device.next();
    assertThat(packet.topic()).isEqualTo("iotdm-1/observe");
    DeliveryFaultTest.assertBad(shape, packet.payload());
    if (!shape.equals("empty") && !shape.equals("array")) {
      assertThat(packet.text()).startsWith("{" + reqId(fault, 1));
    }
  }

  @ParameterizedTest
  @DisplayName("SIM-74 the same request comes twice with an id each; the answers are listed")
  @CsvSource({"observe-twice,observe", "download-twice,mgmt/initiate/firmware/download"})
  void twice(String shape, String operation) throws Exception {
    String fault = faults.add(request(shape));
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      MqttRaw.Packet packet = device.next();
      assertThat(packet.topic()).isEqualTo("iotdm-1/" + operation);
      ids.add(new JsonObject(packet.text()).getString("reqId"));
    }
    assertThat(ids).doesNotHaveDuplicates();
    device.publish("iotdevice-1/response", 1, "{\"rc\":202,\"reqId\":\"" + ids.get(0) + "\"}");
    device.publish("iotdevice-1/response", 2, "{\"rc\":400,\"reqId\":\"" + ids.get(1) + "\"}");
    await().until(() -> answers(fault).size() == 2);
    assertThat(answers(fault).getJsonObject(0).getInteger("rc")).isEqualTo(202);
    assertThat(answers(fault).getJsonObject(1).getInteger("rc")).isEqualTo(400);
  }

  @Test
  @DisplayName(
      "SIM-72 a request waits for a durable device that is away, and is stale when it comes")
  void stale() throws Exception {
    String other = PLATFORM.newId();
    String clientId = "d:acme01:pump:" + other;
    PLATFORM.simulator().registerDevice("pump", other, RunningPlatform.TOKEN);
    MqttConnectOptions options = RunningPlatform.deviceOptions();
    options.setCleanSession(false);
    try (TestClient away = new TestClient(PLATFORM.uri(), clientId)) {
      away.connect(options);
      away.subscribe("iotdm-1/#", 1);
    }
    await().until(() -> !PLATFORM.simulator().isConnected(clientId));
    faults.add(Fault.of(FaultKind.MANAGEMENT_REQUEST).client(clientId).with("shape", "reboot"));
    try (TestClient back = new TestClient(PLATFORM.uri(), clientId)) {
      back.connect(options);
      assertThat(back.next().topic()).isEqualTo("iotdm-1/mgmt/initiate/device/reboot");
    }
  }

  @Test
  @DisplayName("SIM-72 a gateway gets a request for a device that it has never managed")
  void foreign() throws Exception {
    String gateway = PLATFORM.newId();
    String attached = PLATFORM.newId();
    TestClient client = PLATFORM.gateway("rtu", gateway, GatewayRole.PRIVILEGED);
    client.publish("iot-2/type/pump/id/" + attached + "/evt/s/fmt/json", "{}", 1);
    client.subscribe("iotdm-1/type/+/id/+/#", 1);
    faults.add(
        Fault.of(FaultKind.MANAGEMENT_REQUEST)
            .with("device", gateway)
            .with("toType", "pump")
            .with("toDevice", attached)
            .with("shape", "reboot"));
    assertThat(client.next().topic())
        .isEqualTo("iotdm-1/type/pump/id/" + attached + "/mgmt/initiate/device/reboot");
  }

  @ParameterizedTest
  @DisplayName("SIM-70 an operation is refused with a return code, others are not")
  @CsvSource({
    "409,manage,mgmt/manage",
    "400,unmanage,mgmt/unmanage",
    "403,location,device/update/location",
    "404,add-error-code,add/diag/errorCodes",
    "500,clear-error-codes,clear/diag/errorCodes",
    "409,add-log,add/diag/log",
    "409,clear-log,clear/diag/log",
    "500,notify,notify",
    "409,any,mgmt/manage",
  })
  void refusal(String rc, String operation, String topic) throws Exception {
    String fault =
        faults.add(
            mine(FaultKind.MANAGEMENT_REFUSAL)
                .with("rc", rc)
                .with("operation", operation)
                .times(1));
    device.publish("iotdevice-1/response", 8, "{\"rc\":200,\"reqId\":\"x\"}");
    assertThat(device.next().packetId()).isEqualTo(8);
    device.publish("iotdevice-1/" + topic, 9, "{\"reqId\":\"r-1\"}");
    JsonObject answer = null;
    boolean acknowledged = false;
    for (int i = 0; i < 2; i++) {
      MqttRaw.Packet packet = device.next();
      if (packet.type() == MqttRaw.PUBACK) {
        acknowledged = packet.packetId() == 9;
      } else {
        assertThat(packet.topic()).isEqualTo("iotdm-1/response");
        answer = new JsonObject(packet.text());
      }
    }
    assertThat(acknowledged).isTrue();
    assertThat(answer).isNotNull();
    assertThat(answer.getInteger("rc")).isEqualTo(Integer.parseInt(rc));
    assertThat(answer.getString("reqId")).isEqualTo("r-1");
    assertThat(faults.strikes(fault)).isEqualTo(1);
  }

  @ParameterizedTest
  @DisplayName("SIM-69 an answer of the platform comes without its reqId, or with another one")
  @CsvSource({"wrong-reqid,fault-wrong-f1", "no-reqid,"})
  void spoilt(String shape, String reqId) throws Exception {
    device.publish("iotdevice-1/mgmt/manage", 1, "{\"reqId\":\"r-0\"}");
    assertThat(answer(1).getString("reqId")).isEqualTo("r-0");
    faults.add(response(shape).times(1));
    device.publish("iotdevice-1/mgmt/manage", 2, "{\"reqId\":\"r-1\"}");
    JsonObject spoilt = answer(2);
    assertThat(spoilt.getString("reqId")).isEqualTo(reqId);
    assertThat(spoilt.getInteger("rc")).isEqualTo(200);
    device.publish("iotdevice-1/mgmt/manage", 3, "{\"reqId\":\"r-2\"}");
    assertThat(answer(3).getString("reqId")).isEqualTo("r-2");
  }

  @Test
  @DisplayName("SIM-69 an answer of the platform repeats the reqId of the one before")
  void repeated() throws Exception {
    faults.add(response("former-reqid").times(2));
    for (int i = 1; i <= 3; i++) {
      device.publish("iotdevice-1/mgmt/manage", i, "{\"reqId\":\"r-" + i + "\"}");
      assertThat(answer(i).getString("reqId"))
          .isEqualTo(List.of("fault-former", "r-1", "r-3").get(i - 1));
    }
  }

  @Test
  @DisplayName("SIM-69 an answer of the platform comes twice")
  void answeredTwice() throws Exception {
    faults.add(response("twice").times(1));
    device.publish("iotdevice-1/mgmt/manage", 1, "{\"reqId\":\"r-1\"}");
    assertThat(answer(1).getString("reqId")).isEqualTo("r-1");
    assertThat(new JsonObject(device.next().text()).getString("reqId")).isEqualTo("r-1");
  }

  @Test
  @DisplayName("SIM-69 an answer of the platform comes late")
  void late() throws Exception {
    faults.add(response("delayed").with("delayMs", 300).times(1));
    long start = System.nanoTime();
    device.publish("iotdevice-1/mgmt/manage", 1, "{\"reqId\":\"r-1\"}");
    assertThat(answer(1).getString("reqId")).isEqualTo("r-1");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(290));
  }

  @Test
  @DisplayName(
      "SIM-69 SIM-71 manage is never answered, and the answer does not come after a reconnect")
  void unanswered() throws Exception {
    String fault = faults.add(response("omitted").with("operation", "manage"));
    for (int i = 1; i <= 12; i++) {
      device.publish("iotdevice-1/mgmt/manage", i, "{\"reqId\":\"r-" + i + "\"}");
      assertThat(device.next().type()).isEqualTo(MqttRaw.PUBACK);
    }
    assertThat(device.isSilentFor(200)).isTrue();
    assertThat(faults.strikes(fault)).isEqualTo(12);
    device.publish("iotdevice-1/mgmt/unmanage", 13, "{\"reqId\":\"u-1\"}");
    assertThat(answer(13).getString("reqId")).as("the window is free").isEqualTo("u-1");
  }

  /** The answer on the response topic; the PUBACK of the request comes before or after it. */
  private JsonObject answer(int packetId) throws IOException {
    JsonObject answer = null;
    for (int i = 0; i < 2; i++) {
      MqttRaw.Packet packet = device.next();
      if (packet.type() == MqttRaw.PUBACK) {
        assertThat(packet.packetId()).isEqualTo(packetId);
      } else {
        assertThat(packet.topic()).isEqualTo("iotdm-1/response");
        answer = new JsonObject(packet.text());
      }
    }
    assertThat(answer).isNotNull();
    return answer;
  }

  private Fault response(String shape) {
    return mine(FaultKind.MANAGEMENT_RESPONSE).with("shape", shape);
  }

  private JsonArray answers(String fault) throws Exception {
    return faults.list().stream()
        .filter(each -> each.getString("id").equals(fault))
        .findFirst()
        .orElseThrow()
        .getJsonArray("answers", new JsonArray());
  }

  private static String reqId(String fault, int number) {
    return "\"reqId\":\"fault-" + fault + "-" + number + "\"";
  }

  private Fault request(String shape) {
    return mine(FaultKind.MANAGEMENT_REQUEST).with("shape", shape);
  }

  private Fault mine(FaultKind kind) {
    return Fault.of(kind).client("d:acme01:pump:" + id);
  }
}
