/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiotp.devkit.simulator.registry.GatewayRole;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.eclipse.paho.client.mqttv3.IMqttActionListener;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventsTest {
  @RegisterExtension static final RunningPlatform PLATFORM = new RunningPlatform();

  @Test
  @DisplayName("EVT-1 EVT-4 SIM-27 a device's event reaches an application on the typed topic")
  void deviceEvent() throws Exception {
    String id = PLATFORM.newId();
    TestClient application =
        PLATFORM.application().subscribe("iot-2/type/pump/id/" + id + "/evt/+/fmt/+", 1);
    PLATFORM.device("pump", id).publish("iot-2/evt/state/fmt/json", "{\"a\":1}", 1);
    assertThat(application.next())
        .isEqualTo(
            new TestClient.Received(
                "iot-2/type/pump/id/" + id + "/evt/state/fmt/json", "{\"a\":1}", 1, false));
    assertThat(PLATFORM.simulator().ledger().events("pump", id)).isEqualTo(1);
    assertThat(PLATFORM.simulator().ledger().eventsFrom("d:acme01:pump:" + id)).isEqualTo(1);
  }

  @Test
  @DisplayName("EVT-2 a gateway publishes for itself on the typed topic")
  void gatewayEvent() throws Exception {
    String id = PLATFORM.newId();
    String topic = "iot-2/type/rtu/id/" + id + "/evt/state/fmt/json";
    TestClient application = PLATFORM.application().subscribe(topic, 1);
    PLATFORM.gateway("rtu", id, GatewayRole.STANDARD).publish(topic, "{}", 1);
    assertThat(application.next().topic()).isEqualTo(topic);
  }

  @Test
  @DisplayName("EVT-3 an application publishes as if from a registered device, and only for one")
  void applicationEvent() throws Exception {
    String id = PLATFORM.newId();
    PLATFORM.simulator().registerDevice("pump", id, null);
    TestClient application = PLATFORM.application().subscribe(RunningPlatform.EVENTS, 1);
    application.publish("iot-2/type/pump/id/nobody/evt/state/fmt/json", "1", 1);
    application.publish("iot-2/type/pump/id/" + id + "/evt/state/fmt/json", "2", 1);
    assertThat(application.next().payload()).isEqualTo("2");
  }

  @ParameterizedTest(name = "published at {0}, subscribed at {1}: {2}")
  @DisplayName("MQ-2 MQ-9 the lower quality of service counts")
  @CsvSource({"0,0,0", "0,2,0", "1,0,0", "1,1,1", "1,2,1", "2,1,1", "2,2,2"})
  void lowerQos(int published, int subscribed, int delivered) throws Exception {
    String id = PLATFORM.newId();
    TestClient application =
        PLATFORM.application().subscribe("iot-2/type/+/id/" + id + "/evt/+/fmt/+", subscribed);
    PLATFORM.device("pump", id).publish("iot-2/evt/s/fmt/bin", "x", published);
    assertThat(application.next().qos()).isEqualTo(delivered);
  }

  @Test
  @DisplayName("MQ-9 overlapping filters of one client deliver once")
  void overlapping() throws Exception {
    String id = PLATFORM.newId();
    TestClient application =
        PLATFORM
            .application()
            .subscribe("iot-2/type/+/id/" + id + "/evt/+/fmt/+", 0)
            .subscribe("iot-2/type/pump/id/" + id + "/evt/+/fmt/+", 1);
    TestClient device = PLATFORM.device("pump", id);
    device.publish("iot-2/evt/one/fmt/json", "1", 1);
    device.publish("iot-2/evt/two/fmt/json", "2", 1);
    assertThat(application.next().payload()).isEqualTo("1");
    assertThat(application.next().payload()).isEqualTo("2");
  }

  @Test
  @DisplayName("MQ-27 SDKDM-54 five thousand events in flight arrive all, once and in order")
  void order() throws Exception {
    String id = PLATFORM.newId();
    int count = 5_000;
    TestClient application =
        PLATFORM.application().subscribe("iot-2/type/+/id/" + id + "/evt/+/fmt/+", 1);
    PLATFORM.simulator().registerDevice("pump", id, RunningPlatform.TOKEN);
    try (MqttAsyncClient device =
        new MqttAsyncClient(PLATFORM.uri(), "d:acme01:pump:" + id, new MemoryPersistence())) {
      var options = RunningPlatform.deviceOptions();
      options.setMaxInflight(count + 1);
      device.connect(options).waitForCompletion();
      List<IMqttDeliveryToken> tokens = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        byte[] payload = Integer.toString(i).getBytes(StandardCharsets.UTF_8);
        tokens.add(device.publish("iot-2/evt/s/fmt/text", payload, 1, false));
      }
      for (IMqttDeliveryToken token : tokens) {
        token.waitForCompletion(10_000);
      }
      device.disconnect().waitForCompletion();
    }
    assertThat(PLATFORM.simulator().ledger().events("pump", id)).isEqualTo(count);
    List<Integer> received = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      received.add(Integer.valueOf(application.next().payload()));
    }
    assertThat(received).isEqualTo(IntStream.range(0, count).boxed().toList());
  }

  @Test
  @DisplayName("CMD-1 CMD-2 CMD-4 a command reaches its device in short form, no other one")
  void deviceCommand() throws Exception {
    String id = PLATFORM.newId();
    TestClient device = PLATFORM.device("pump", id).subscribe("iot-2/cmd/+/fmt/+", 1);
    String other = PLATFORM.newId();
    TestClient stranger = PLATFORM.device("pump", other).subscribe("iot-2/cmd/+/fmt/+", 1);
    TestClient application = PLATFORM.application();
    application.publish("iot-2/type/pump/id/" + id + "/cmd/open/fmt/json", "{}", 1);
    application.publish("iot-2/type/pump/id/" + other + "/cmd/close/fmt/json", "{}", 1);
    assertThat(device.next())
        .isEqualTo(new TestClient.Received("iot-2/cmd/open/fmt/json", "{}", 1, false));
    assertThat(stranger.next().topic()).isEqualTo("iot-2/cmd/close/fmt/json");
    assertThat(device.waiting()).isZero();
  }

  @Test
  @DisplayName("CMD-3 GW-17 a gateway gets commands for itself and its group in typed form")
  void gatewayCommand() throws Exception {
    String id = PLATFORM.newId();
    TestClient gateway = PLATFORM.gateway("rtu", id, GatewayRole.PRIVILEGED);
    gateway.subscribe("iot-2/type/+/id/+/cmd/+/fmt/+", 1);
    gateway.publish("iot-2/type/disk/id/" + id + "/evt/s/fmt/json", "{}", 1);
    String foreign = PLATFORM.newId();
    PLATFORM.simulator().registerDevice("pump", foreign, null);
    TestClient application = PLATFORM.application();
    for (String target : List.of("pump/id/" + foreign, "disk/id/" + id, "rtu/id/" + id)) {
      application.publish("iot-2/type/" + target + "/cmd/c/fmt/json", "{}", 1);
    }
    assertThat(gateway.next().topic()).isEqualTo("iot-2/type/disk/id/" + id + "/cmd/c/fmt/json");
    assertThat(gateway.next().topic()).isEqualTo("iot-2/type/rtu/id/" + id + "/cmd/c/fmt/json");
    assertThat(gateway.waiting()).isZero();
  }

  @Test
  @DisplayName("CMD-6 an application sees commands")
  void applicationCommand() throws Exception {
    String id = PLATFORM.newId();
    PLATFORM.simulator().registerDevice("pump", id, null);
    TestClient application =
        PLATFORM.application().subscribe("iot-2/type/+/id/" + id + "/cmd/+/fmt/+", 2);
    application.publish("iot-2/type/pump/id/" + id + "/cmd/c/fmt/json", "{}", 2);
    assertThat(application.next().qos()).isEqualTo(2);
  }

  @Test
  @DisplayName("APP-12 each message goes to exactly one member of a shared subscription")
  void shared() throws Exception {
    String id = PLATFORM.newId();
    String filter = "iot-2/type/+/id/" + id + "/evt/+/fmt/+";
    List<TestClient> members = new ArrayList<>();
    for (String instance : List.of("1", "2")) {
      TestClient member = PLATFORM.client("A:acme01:pool-" + id + ":" + instance);
      member.connect(PLATFORM.applicationOptions());
      members.add(member.subscribe(filter, 1));
    }
    TestClient alone = PLATFORM.application().subscribe(filter, 1);
    TestClient device = PLATFORM.device("pump", id);
    for (int i = 0; i < 10; i++) {
      device.publish("iot-2/evt/s/fmt/json", Integer.toString(i), 1);
      alone.next();
    }
    List<String> payloads = new ArrayList<>();
    for (TestClient member : members) {
      for (int i = 0; i < 5; i++) {
        payloads.add(member.next().payload());
      }
    }
    assertThat(payloads).hasSize(10).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("MQ-29 MQ-13 a publisher that is too fast for its subscriber is slowed, not robbed")
  void backPressure() throws Exception {
    String id = PLATFORM.newId();
    int count = 20_000;
    TestClient application =
        PLATFORM.application().subscribe("iot-2/type/+/id/" + id + "/evt/+/fmt/+", 1);
    PLATFORM.simulator().registerDevice("pump", id, RunningPlatform.TOKEN);
    long discarded = PLATFORM.simulator().ledger().discardedMessages();
    Semaphore window = new Semaphore(1_000);
    try (MqttAsyncClient device =
        new MqttAsyncClient(PLATFORM.uri(), "d:acme01:pump:" + id, new MemoryPersistence())) {
      var options = RunningPlatform.deviceOptions();
      device.connect(options).waitForCompletion();
      for (int i = 0; i < count; i++) {
        assertThat(window.tryAcquire(TestClient.PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        device.publish("iot-2/evt/s/fmt/bin", new byte[200], 1, false, null, released(window));
      }
      assertThat(window.tryAcquire(1_000, TestClient.PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      device.disconnect().waitForCompletion();
    }
    for (int i = 0; i < count; i++) {
      application.next();
    }
    assertThat(PLATFORM.simulator().ledger().discardedMessages()).isEqualTo(discarded);
  }

  private static IMqttActionListener released(Semaphore window) {
    return new IMqttActionListener() {
      @Override
      public void onSuccess(IMqttToken token) {
        window.release();
      }

      @Override
      public void onFailure(IMqttToken token, Throwable failure) {
        // The permit stays away, and the test fails at its time-out.
      }
    };
  }
}
