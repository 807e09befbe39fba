/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.management;

import static io.wiotp.devkit.simulator.management.Bench.CLIENT;
import static io.wiotp.devkit.simulator.management.Bench.PUMP;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameConductTest {
  private static final String OK = "iotdm-1/response {\"rc\":200,\"reqId\":\"r\"}";

  private Bench bench;

  @BeforeEach
  void open() throws Exception {
    bench = new Bench();
    bench.strict = true;
    bench.publish("mgmt/manage", "{}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mgmt/manage|{'deviceInfo':{}}|DM-60",
        "mgmt/manage|{'deviceInfo':{'model':null}}|SDKDM-25",
        "notify|{'field':'metadata','value':{}}|SDKDM-26 DM-107",
        "notify|{'fields':[{'field':'metadata','value':{}}]}|DM-107",
        "notify|{'fields':[{'field':'deviceInfo.fwVersion','value':'2'}]}|DM-107",
        "add/diag/log|{'message':'m','severity':0,'timestamp':'2026-01-31T12:00:00+00:00'}|SDKDM-16",
        "add/diag/log|{'message':'m','severity':0,'timestamp':'2026-01-31T12:00:00Z'}|SDKDM-16",
        "device/update/location|{'latitude':1,'longitude':1,"
            + "'measuredDateTime':'2026-01-31T12:00:00.123+0000'}|SDKDM-16",
        "device/update/location|{'latitude':1,'longitude':1,"
            + "'measuredDateTime':'2026-01-31T12:00:00.123456+00:00'}|SDKDM-28"
      })
  @DisplayName(
      "SDKDM-16 SDKDM-25 SDKDM-26 SDKDM-28 DM-60 DM-107 SIM-41 an odd request is done, and found")
  void requests(String operation, String d, String facts) throws Exception {
    String frame = "{\"reqId\":\"r\",\"d\":" + json(d) + "}";
    bench.publish(operation, frame);
    assertThat(bench.happened).contains(OK);
    assertThat(takeFacts()).containsExactly(facts.split(" "));
    bench.takeHappened();
    bench.strict = false;
    bench.publish(operation, frame);
    assertThat(bench.happened).contains(OK);
    assertThat(takeFacts()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'lifetime':0,'metadata':{},'supports':{'deviceActions':true}}",
        "{'lifetime':3600,'deviceInfo':{'fwVersion':'2'}}",
        "{}"
      })
  @DisplayName("SDKDM-10 SDKDM-13 SDKDM-36 DM-51 DM-56 DM-154 what the facts permit is no finding")
  void permitted(String d) throws Exception {
    bench.publish("mgmt/manage", "{\"reqId\":\"r\",\"d\":" + json(d) + "}");
    assertThat(bench.happened).contains(OK);
    assertThat(takeFacts()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3599})
  @DisplayName("SDKDM-12 DM-51 SIM-41 the rest of a lifetime is refused with 400, and is a finding")
  void remainingLifetime(int seconds) throws Exception {
    bench.takeHappened();
    bench.publish("mgmt/manage", "{\"reqId\":\"r\",\"d\":{\"lifetime\":" + seconds + "}}");
    assertThat(bench.takeHappened().get(0)).contains("\"rc\":400");
    assertThat(takeFacts()).containsExactly("SDKDM-12");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'rc':200,'reqId':null}|SDKDM-5 SDKDM-50",
        "{'rc':400}|SDKDM-5",
        "{'rc':204}|SDKDM-5 SDKDM-37"
      })
  @DisplayName("SDKDM-5 SDKDM-37 SDKDM-50 DM-4 an answer nobody asked for is ignored, and found")
  void unasked(String frame, String facts) throws Exception {
    bench.takeHappened();
    bench.publish("response", json(frame));
    assertThat(bench.takeHappened()).isEmpty();
    assertThat(takeFacts()).containsExactly(facts.split(" "));
    bench.strict = false;
    bench.publish("response", json(frame));
    assertThat(bench.takeHappened()).isEmpty();
    assertThat(takeFacts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'rc':404,'d':{'fields':['mgmt.firmware']},'reqId':'s'}|SDKDM-4",
        "{'rc':204,'message':'','reqId':'s'}|SDKDM-29"
      })
  @DisplayName("SDKDM-4 SDKDM-29 SIM-41 an odd answer counts, and is a finding")
  void answers(String frame, String fact) throws Exception {
    send("device/update", "s");
    bench.publish("response", json(frame));
    assertThat(bench.takeHappened()).containsExactly("answered " + json(frame));
    assertThat(takeFacts()).containsExactly(fact);
    bench.strict = false;
    bench.publish("response", json(frame));
    assertThat(bench.takeHappened()).hasSize(1);
    assertThat(takeFacts()).isEmpty();
  }

  @Test
  @DisplayName("SDKDM-18 DM-3 an answer with rc and reqId alone, or a message, is no finding")
  void plainAnswer() throws Exception {
    send("mgmt/custom/acme-ops-v1/flush", "s");
    bench.publish("response", "{\"rc\":501,\"message\":\"no handler\",\"reqId\":\"s\"}");
    assertThat(takeFacts()).isEmpty();
  }

  @Test
  @DisplayName("SDKDM-31 DM-101 DM-108 observe answered without d is a finding, cancel is none")
  void withoutData() throws Exception {
    send("observe", "s");
    bench.publish("response", "{\"rc\":200,\"reqId\":\"s\"}");
    assertThat(takeFacts()).containsExactly("SDKDM-31");
    assertThat(observed()).containsExactly("mgmt.firmware");
    send("cancel", "t");
    bench.publish("response", "{\"rc\":200,\"reqId\":\"t\"}");
    assertThat(takeFacts()).isEmpty();
    assertThat(observed()).isEmpty();
  }

  @Test
  @DisplayName("SDKDM-3 DM-107 DM-108 a notification after its cancel is taken, and is a finding")
  void cancelledInVain() throws Exception {
    observe(0);
    notification("{'state':1}");
    send("cancel", "t");
    notification("{'state':2}");
    assertThat(takeFacts()).isEmpty();
    bench.publish("response", "{\"rc\":200,\"reqId\":\"t\"}");
    notification("{'state':0}");
    assertThat(takeFacts()).containsExactly("SDKDM-3");
    assertThat(bench.management.devices().get(PUMP).firmware().state()).isZero();
    observe(0);
    notification("{'state':1}");
    assertThat(takeFacts()).isEmpty();
  }

  @Test
  @DisplayName("SDKDM-8 SDKDM-39 DM-105 state and updateStatus one by one are a finding")
  void apart() throws Exception {
    observe(2);
    notification("{'updateStatus':1}");
    assertThat(takeFacts()).isEmpty();
    notification("{'state':0}");
    assertThat(takeFacts()).containsExactly("SDKDM-8");
    observe(2);
    notification("{'updateStatus':1}");
    bench.publish(
        "notify",
        "{\"reqId\":\"r\",\"d\":{\"fields\":[{\"field\":\"mgmt.firmware.state\",\"value\":0}]}}");
    assertThat(takeFacts()).containsExactly("SDKDM-8", "SDKDM-39");
    assertThat(bench.management.devices().get(PUMP).firmware().state()).isZero();
  }

  @Test
  @DisplayName("SDKDM-32 DM-151 state 0 with an update in progress is a finding")
  void stateZero() throws Exception {
    observe(2);
    notification("{'state':0,'updateStatus':1}");
    assertThat(takeFacts()).containsExactly("SDKDM-32");
    notification("{'state':0,'updateStatus':0}");
    assertThat(takeFacts()).isEmpty();
  }

  @Test
  @DisplayName("SDKDM-9 DM-152 DM-163 an update that begins without an image is a finding")
  void updateInAnyState() throws Exception {
    observe(0);
    send("mgmt/initiate/firmware/update", "u");
    bench.publish("response", "{\"rc\":202,\"reqId\":\"u\"}");
    assertThat(takeFacts()).containsExactly("SDKDM-9");
    observe(2);
    send("mgmt/initiate/firmware/update", "u");
    bench.publish("response", "{\"rc\":202,\"reqId\":\"u\"}");
    assertThat(takeFacts()).isEmpty();
    observe(1);
    send("mgmt/initiate/firmware/update", "u");
    bench.publish("response", "{\"rc\":400,\"reqId\":\"u\"}");
    assertThat(takeFacts()).isEmpty();
  }

  @Test
  @DisplayName("SDKDM-51 DM-142 a notification before the 202 is taken, and is a finding")
  void beforeItsAnswer() throws Exception {
    observe(0);
    send("mgmt/initiate/firmware/download", "u");
    notification("{'state':1}");
    assertThat(takeFacts()).containsExactly("SDKDM-51");
    bench.publish("response", "{\"rc\":202,\"reqId\":\"u\"}");
    notification("{'state':2}");
    assertThat(takeFacts()).isEmpty();
  }

  @Test
  @DisplayName("SDKDM-7 DM-106 DM-142 DM-147 DM-151 DM-154 SIM-41 a good device causes no finding")
  void goodDevice() throws Exception {
    send("device/update", "a");
    bench.publish("response", "{\"rc\":204,\"reqId\":\"a\"}");
    observe(0);
    send("mgmt/initiate/firmware/download", "b");
    bench.publish("response", "{\"rc\":202,\"reqId\":\"b\"}");
    notification("{'state':1}");
    notification("{'state':2}");
    cancel();
    observe(2);
    send("mgmt/initiate/firmware/update", "c");
    bench.publish("response", "{\"rc\":202,\"reqId\":\"c\"}");
    notification("{'updateStatus':1}");
    notification("{'state':0,'updateStatus':0}");
    cancel();
    bench.publish(
        "device/update/location",
        "{\"d\":{\"latitude\":1,\"longitude\":1,\"measuredDateTime\":\"2026-01-31T12:00:00.000Z\"}}");
    assertThat(takeFacts()).isEmpty();
  }

  @Test
  @DisplayName("SIM-41 what is remembered of requests that are never answered is bounded")
  void bounded() throws Exception {
    for (int i = 0; i < 1_000; i++) {
      send("observe", "s-" + i);
    }
    bench.publish("response", "{\"rc\":200,\"reqId\":\"s-0\"}");
    assertThat(takeFacts()).isEmpty();
    bench.publish("response", "{\"rc\":200,\"reqId\":\"s-999\"}");
    assertThat(takeFacts()).containsExactly("SDKDM-31");
  }

  /** Observes the firmware and answers with its state. */
  private void observe(int state) throws Exception {
    send("observe", "o");
    bench.publish(
        "response",
        json(
            "{'rc':200,'d':{'fields':[{'field':'mgmt.firmware','value':{'state':"
                + state
                + "}}]},'reqId':'o'}"));
  }

  private void cancel() throws Exception {
    send("cancel", "x");
    bench.publish("response", "{\"rc\":200,\"reqId\":\"x\"}");
  }

  private void notification(String value) throws Exception {
    bench.publish(
        "notify", json("{'d':{'fields':[{'field':'mgmt.firmware','value':" + value + "}]}}"));
  }

  private void send(String operation, String reqId) {
    JsonObject frame =
        new JsonObject(
            json("{'reqId':'" + reqId + "','d':{'fields':[{'field':'mgmt.firmware'}]}}"));
    bench.management.requests().send(PUMP, operation, frame);
    bench.takeHappened();
  }

  private Iterable<String> observed() {
    return bench.management.devices().get(PUMP).observed();
  }

  private List<String> takeFacts() {
    List<String> taken =
        bench.findings.stream().map(found -> found.replace(CLIENT + " ", "")).toList();
    bench.findings.clear();
    return taken;
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }
}
