/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.management;

import static io.wiotp.devkit.simulator.management.Bench.CLIENT;
import static io.wiotp.devkit.simulator.management.Bench.PUMP;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.id.DeviceKey;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManagementRequestsTest {
  private static final String OK = "iotdm-1/response {\"rc\":200,\"reqId\":\"r\"}";

  private Bench bench;

  @BeforeEach
  void open() throws Exception {
    bench = new Bench();
  }

  @Test
  @DisplayName("DM-61 DM-62 DM-106 the listener is told after the answer, in the form of DM-106")
  void order() throws Exception {
    bench.publish("mgmt/manage", "{\"reqId\":\"r\"}");
    assertThat(bench.takeHappened()).containsExactly(OK, "managed pump/p07");
    bench.publish("mgmt/manage", "{}");
    assertThat(bench.takeHappened()).containsExactly("managed pump/p07");
    String field = "{\"field\":\"mgmt.firmware\",\"value\":{\"state\":2}}";
    bench.publish("notify", "{\"reqId\":\"r\",\"d\":" + field + "}");
    assertThat(bench.takeHappened()).containsExactly(OK, "notified [" + field + "]");
    bench.publish("notify", "{\"d\":{\"fields\":[" + field + "]}}");
    assertThat(bench.takeHappened()).containsExactly("notified [" + field + "]");
    bench.publish("mgmt/unmanage", "{\"reqId\":\"r\"}");
    assertThat(bench.takeHappened()).containsExactly(OK, "unmanaged pump/p07");
    bench.publish("mgmt/unmanage", "{\"reqId\":\"r\"}");
    assertThat(bench.takeHappened()).containsExactly(OK);
  }

  @Test
  @DisplayName("DM-21 DM-47 DM-48 an answer with a reqId reaches the listener and is not answered")
  void answers() throws Exception {
    bench.publish("response", "{\"rc\":501,\"reqId\":\"s-1\",\"message\":\"no\"}");
    assertThat(bench.takeHappened())
        .containsExactly("answered {\"rc\":501,\"reqId\":\"s-1\",\"message\":\"no\"}");
    assertThat(bench.findings).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"{\"reqId\":\"s\"}|DM-3", "{\"rc\":\"204\",\"reqId\":\"s\"}|DM-3", "nonsense|DM-3"})
  @DisplayName("DM-3 SIM-41 an answer that answers nothing is a finding")
  void strayAnswers(String frame, String fact) throws Exception {
    bench.publish("response", frame);
    assertThat(bench.takeHappened()).isEmpty();
    assertThat(bench.findings).containsExactly(CLIENT + " " + fact);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mgmt/manage",
        "mgmt/unmanage",
        "device/update/location",
        "add/diag/errorCodes",
        "clear/diag/errorCodes",
        "add/diag/log",
        "clear/diag/log",
        "notify"
      })
  @DisplayName("DM-45 DM-61 DM-70 DM-78 DM-80 DM-89 DM-106 SIM-29 404 if it is not registered")
  void notRegistered(String operation) throws Exception {
    bench.organization.removeDevice(PUMP);
    bench.publish(operation, "{\"reqId\":\"r\"}");
    assertThat(bench.takeHappened().get(0)).contains("\"rc\":404", "\"reqId\":\"r\"");
    assertThat(bench.happened).isEmpty();
  }

  @Test
  @DisplayName("DM-46 DM-61 SIM-29 SIM-70 409 on demand, and nothing is done")
  void conflict() throws Exception {
    bench
        .management
        .requests()
        .faults(
            new ManagementFaults() {
              @Override
              public int refuse(DeviceKey device, String operation) {
                return operation.equals("mgmt/manage") ? 409 : 0;
              }
            });
    bench.publish("mgmt/manage", "{\"reqId\":\"r\"}");
    assertThat(bench.takeHappened())
        .containsExactly(
            "iotdm-1/response {\"rc\":409,\"message\":\"Refused on demand.\",\"reqId\":\"r\"}");
    assertThat(bench.management.devices().get(PUMP)).isNull();
    bench.publish("clear/diag/log", "{\"reqId\":\"r\"}");
    assertThat(bench.takeHappened()).containsExactly(OK);
  }

  @Test
  @DisplayName("DM-60 SIM-69 SIM-71 an answer is left out, changed or sent twice on demand")
  void wrongAnswers() throws Exception {
    bench
        .management
        .requests()
        .faults(
            new ManagementFaults() {
              @Override
              public List<JsonObject> answers(
                  DeviceKey device, String operation, JsonObject answer) {
                return operation.equals("notify") ? List.of(answer, answer) : List.of();
              }
            });
    bench.publish("mgmt/manage", "{\"reqId\":\"r\",\"d\":{\"deviceInfo\":{}}}");
    assertThat(bench.takeHappened()).containsExactly("managed pump/p07");
    bench.publish("notify", "{\"reqId\":\"r\",\"d\":{\"field\":\"metadata.a\",\"value\":1}}");
    assertThat(bench.takeHappened()).startsWith(OK, OK);
  }

  @Test
  @DisplayName(
      "DM-44 DM-55 DM-69 a bundle that exists can be claimed, and is dropped by the next manage")
  void bundles() throws Exception {
    bench.management.requests().bundles("acme-ops-v1"::equals);
    bench.publish("mgmt/manage", "{\"reqId\":\"r\",\"d\":{\"supports\":{\"acme-ops-v1\":true}}}");
    assertThat(bench.takeHappened()).startsWith(OK);
    ManagedDevice device = bench.management.devices().get(PUMP);
    assertThat(device.supports("acme-ops-v1")).isTrue();
    assertThat(device.supports("deviceActions")).isFalse();
    assertThat(device.toJson().getJsonObject("supports").getBoolean("acme-ops-v1")).isTrue();
    bench.publish("mgmt/manage", "{\"reqId\":\"r\",\"d\":{\"supports\":{\"other\":true}}}");
    assertThat(bench.takeHappened().get(0)).contains("\"rc\":403");
    assertThat(device.supports("acme-ops-v1")).isTrue();
    bench.publish("mgmt/manage", "{\"reqId\":\"r\",\"d\":{\"supports\":{\"deviceActions\":true}}}");
    assertThat(bench.management.devices().get(PUMP).supports("acme-ops-v1")).isFalse();
  }

  @Test
  @DisplayName(
      "DM-100 DM-101 DM-102 DM-103 DM-107 DM-108 DM-109 what is observed follows the answers")
  void observations() throws Exception {
    bench.publish("mgmt/manage", "{}");
    ManagedDevice device = bench.management.devices().get(PUMP);
    send("observe", "s-1", "mgmt.firmware");
    send("observe", "s-2", "location");
    assertThat(device.observed()).isEmpty();
    bench.publish("response", "{\"rc\":200,\"reqId\":\"s-1\"}");
    bench.publish("response", "{\"rc\":404,\"reqId\":\"s-2\"}");
    assertThat(device.observed()).containsExactly("mgmt.firmware");
    send("cancel", "s-3", "mgmt.firmware");
    send("cancel", "s-4", "metadata");
    bench.publish("response", "{\"rc\":200,\"reqId\":\"s-4\"}");
    assertThat(device.observed()).containsExactly("mgmt.firmware");
    bench.publish("response", "{\"rc\":200,\"reqId\":\"s-3\"}");
    assertThat(device.observed()).isEmpty();
  }

  @Test
  @DisplayName("SDKDM-6 SDKDM-31 SDKDM-38 a device that never answers costs nothing")
  void neverAnswered() throws Exception {
    bench.publish("mgmt/manage", "{}");
    for (int i = 0; i < 1_000; i++) {
      send("observe", "s-" + i, "field-" + i);
    }
    for (int i = 0; i < 1_000; i++) {
      bench.publish("response", "{\"rc\":200,\"reqId\":\"s-" + i + "\"}");
    }
    assertThat(bench.management.devices().get(PUMP).observed()).hasSize(32).contains("field-999");
  }

  @Test
  @DisplayName("DM-64 DM-65 SIM-31 a dormant device is seen by a timer although nobody asks")
  void sweep() throws Exception {
    bench.publish("mgmt/manage", "{\"d\":{\"lifetime\":3600}}");
    bench.takeHappened();
    bench.clock.advance(Duration.ofSeconds(3599));
    bench.runTimers();
    assertThat(bench.takeHappened()).isEmpty();
    bench.clock.advance(Duration.ofSeconds(1));
    assertThat(bench.management.devices().get(PUMP)).isNull();
    assertThat(bench.management.devices().all()).isEmpty();
    assertThat(bench.takeHappened()).isEmpty();
    bench.runTimers();
    assertThat(bench.takeHappened()).containsExactly("unmanaged pump/p07");
    assertThat(bench.timers).isEmpty();
  }

  @Test
  @DisplayName("DM-62 DM-65 manage of a dormant device begins anew, without its firmware values")
  void reborn() throws Exception {
    bench.publish("mgmt/manage", "{\"d\":{\"lifetime\":3600}}");
    bench.management.devices().get(PUMP).firmware(Firmware.image("1", "n", "u", "v", "t"));
    bench.publish("mgmt/manage", "{\"d\":{\"lifetime\":3600}}");
    assertThat(bench.management.devices().get(PUMP).firmware().version()).isEqualTo("1");
    bench.takeHappened();
    bench.clock.advance(Duration.ofSeconds(3600));
    bench.publish("mgmt/manage", "{\"d\":{\"lifetime\":7200}}");
    assertThat(bench.takeHappened()).containsExactly("unmanaged pump/p07", "managed pump/p07");
    assertThat(bench.management.devices().get(PUMP).firmware()).isEqualTo(Firmware.NONE);
    assertThat(bench.timers).hasSize(1);
  }

  @Test
  @DisplayName("DM-51 DM-64 a device without lifetime never becomes dormant")
  void forEver() throws Exception {
    bench.publish("mgmt/manage", "{\"d\":{\"lifetime\":0}}");
    assertThat(bench.timers).isEmpty();
    bench.clock.advance(Duration.ofDays(10_000));
    assertThat(bench.management.devices().get(PUMP)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "add/diag/log|{\"message\":\"m\",\"severity\":0,\"data\":\"no base64\"}|SDKDM-27",
        "add/diag/log|{\"message\":\"m\",\"severity\":0,\"timestamp\":\"2026-01-31T12:00:00\"}|SDKDM-27"
      })
  @DisplayName("SDKDM-27 SIM-41 what is tolerated is a finding")
  void findings(String operation, String d, String fact) throws Exception {
    bench.publish("mgmt/manage", "{}");
    bench.publish(operation, "{\"reqId\":\"r\",\"d\":" + d + "}");
    assertThat(bench.findings).containsExactly(CLIENT + " " + fact);
    assertThat(bench.happened).contains(OK);
  }

  @Test
  @DisplayName("SDKDM-27 data that are not base64 are 400 in strict mode")
  void strict() throws Exception {
    bench.strict = true;
    bench.publish(
        "add/diag/log",
        "{\"reqId\":\"r\",\"d\":{\"message\":\"m\",\"severity\":0,\"data\":\"?\"}}");
    assertThat(bench.takeHappened().get(0)).contains("\"rc\":400");
    assertThat(bench.management.diagnostics().log(PUMP)).isEmpty();
    bench.publish(
        "add/diag/log",
        "{\"reqId\":\"r\",\"d\":{\"message\":\"m\",\"severity\":0,\"data\":\"AA==\"}}");
    assertThat(bench.takeHappened()).containsExactly(OK);
  }

  private void send(String operation, String reqId, String field) {
    bench
        .management
        .requests()
        .send(
            PUMP,
            operation,
            new JsonObject()
                .put("reqId", reqId)
                .put(
                    "d",
                    new JsonObject()
                        .put("fields", new JsonArray().add(new JsonObject().put("field", field)))));
    bench.takeHappened();
  }
}
