/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.registry.KeyRole;
import java.util.List;
import java.util.Set;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** API keys with roles and resource groups, and what they open. */
class ApiKeysTest {
  @RegisterExtension static final RunningPlatform PLATFORM = new RunningPlatform();

  private String id;

  @BeforeEach
  void newId() {
    id = PLATFORM.newId();
  }

  @Test
  @DisplayName("APP-8 a key with a group sees the events and states of its devices only")
  void group() throws Exception {
    TestClient member = PLATFORM.device("pump", id);
    TestClient foreign = PLATFORM.device("pump", id + "-foreign");
    TestClient limited = PLATFORM.application(limitedKey());
    limited.subscribe("iot-2/type/+/id/+/mon", 0);
    assertThat(limited.next().topic()).isEqualTo("iot-2/type/pump/id/" + id + "/mon");
    limited.subscribe(RunningPlatform.EVENTS, 1);
    foreign.publish("iot-2/evt/s/fmt/text", "hidden", 1);
    member.publish("iot-2/evt/s/fmt/text", "shown", 1);
    assertThat(limited.next().payload()).isEqualTo("shown");
  }

  @Test
  @DisplayName("APP-8 MQ-80 a key with a group commands its devices, another costs the connection")
  void commands() throws Exception {
    TestClient member = PLATFORM.device("pump", id).subscribe("iot-2/cmd/+/fmt/+", 1);
    TestClient foreign = PLATFORM.device("pump", id + "-foreign");
    foreign.subscribe("iot-2/cmd/+/fmt/+", 1);
    TestClient limited = PLATFORM.application(limitedKey());
    limited.publish("iot-2/type/pump/id/" + id + "/cmd/c/fmt/text", "x", 1);
    assertThat(member.next().payload()).isEqualTo("x");
    limited.fire("iot-2/type/pump/id/" + id + "-foreign/cmd/c/fmt/text", "x", 1);
    limited.awaitLoss();
    assertThat(foreign.waiting()).isZero();
  }

  @Test
  @DisplayName("APP-8 MQ-80 a filter that names a device outside the group costs the connection")
  void foreignFilter() throws Exception {
    PLATFORM.simulator().registerDevice("pump", id + "-foreign", null);
    PLATFORM.simulator().registerDevice("pump", id, null);
    TestClient limited = PLATFORM.application(limitedKey());
    assertThatThrownBy(
            () -> limited.subscribe("iot-2/type/pump/id/" + id + "-foreign/evt/+/fmt/+", 1))
        .isInstanceOf(MqttException.class);
    limited.awaitLoss();
  }

  @Test
  @DisplayName("APP-8 REST-17 over HTTP the other devices are as if they were not there")
  void overHttp() throws Exception {
    PLATFORM.simulator().registerDevice("pump", id, null);
    PLATFORM.simulator().registerDevice("pump", id + "-foreign", null);
    Credentials key = limitedKey();
    RestClient rest = PLATFORM.rest(key.apiKey(), key.apiToken());
    assertThat(rest.get("/device/types/pump/devices/" + id).status()).isEqualTo(200);
    String foreign = "/device/types/pump/devices/" + id + "-foreign";
    assertThat(rest.get(foreign).status()).isEqualTo(404);
    assertThat(rest.get(foreign + "/events").status()).isEqualTo(404);
    assertThat(rest.put(foreign, new JsonObject()).status()).isEqualTo(404);
    assertThat(rest.delete(foreign).status()).isEqualTo(404);
    assertThat(rest.get("/bulk/devices").results())
        .extracting(device -> device.getString("deviceId"))
        .containsExactly(id);
    String body = "[{\"typeId\":\"pump\",\"deviceId\":\"" + id + "-foreign\"}]";
    assertThat(rest.send("POST", "/bulk/devices/remove", body).status()).isEqualTo(200);
    assertThat(PLATFORM.simulator().isRegistered("pump", id + "-foreign")).isTrue();
  }

  @ParameterizedTest(name = "{0}: {1} {2} gives {3}")
  @DisplayName("REST-1 REST-3 a role that does not permit the request is 403")
  @CsvSource({
    "STANDARD, PUT, /config/lec, 400",
    "OPERATIONS, GET, /device/types, 200",
    "OPERATIONS, POST, /device/types, 400",
    "BACKEND_TRUSTED, PUT, /config/lec, 403",
    "BACKEND_TRUSTED, POST, /device/types, 400",
    "DATA_PROCESSOR, GET, /bulk/devices, 200",
    "DATA_PROCESSOR, POST, /device/types, 403",
    "VISUALIZATION, GET, /device/types, 200",
    "VISUALIZATION, DELETE, /device/types/none, 403",
    "VISUALIZATION, POST, /bulk/devices/add, 403",
    "DEVICE, GET, /device/types, 403"
  })
  void roles(KeyRole role, String method, String path, int status) throws Exception {
    Credentials key = key(role);
    assertThat(PLATFORM.rest(key.apiKey(), key.apiToken()).send(method, path, "").status())
        .isEqualTo(status);
  }

  @ParameterizedTest(name = "{0} publishes to {1}: {2}")
  @DisplayName("MQ-77 APP-1 a topic whose permission the role lacks is as if unknown")
  @CsvSource({
    "STANDARD, cmd, true",
    "DATA_PROCESSOR, evt, true",
    "DATA_PROCESSOR, cmd, false",
    "DEVICE, cmd, false",
    "VISUALIZATION, evt, false",
    "OPERATIONS, evt, false"
  })
  void publish(KeyRole role, String kind, boolean permitted) throws Exception {
    PLATFORM.simulator().registerDevice("pump", id, null);
    TestClient application = PLATFORM.application(key(role));
    String topic = "iot-2/type/pump/id/" + id + "/" + kind + "/x/fmt/json";
    if (permitted) {
      application.publish(topic, "{}", 1);
      assertThat(application.paho().isConnected()).isTrue();
    } else {
      application.fire(topic, "{}", 1);
      application.awaitLoss();
    }
  }

  @ParameterizedTest(name = "{0} subscribes to {1}: {2}")
  @DisplayName("MQ-77 APP-1 APP-3 a filter whose permission the role lacks is as if unknown")
  @CsvSource({
    "VISUALIZATION, evt/+/fmt/+, true",
    "VISUALIZATION, mon, true",
    "DEVICE, cmd/+/fmt/+, true",
    "DEVICE, mon, false",
    "DATA_PROCESSOR, cmd/+/fmt/+, false",
    "OPERATIONS, evt/+/fmt/+, false"
  })
  void subscribe(KeyRole role, String rest, boolean permitted) throws Exception {
    TestClient application = PLATFORM.application(key(role));
    String filter = "iot-2/type/+/id/" + id + "/" + rest;
    if (permitted) {
      assertThat(application.granted(filter)).isZero();
    } else {
      assertThatThrownBy(() -> application.granted(filter)).isInstanceOf(MqttException.class);
      application.awaitLoss();
    }
  }

  @Test
  @DisplayName("MQ-52 a will that the role or the groups do not permit is refused with 5")
  void will() throws Exception {
    PLATFORM.simulator().registerDevice("pump", id, null);
    PLATFORM.simulator().registerDevice("pump", id + "-foreign", null);
    assertThat(willCode(key(KeyRole.VISUALIZATION), id)).isEqualTo(5);
    Credentials limited = limitedKey();
    assertThat(willCode(limited, id + "-foreign")).isEqualTo(5);
    assertThat(willCode(limited, id)).isZero();
  }

  @Test
  @DisplayName("MQ-11 APP-8 a durable session that another key takes over is limited anew")
  void otherKey() throws Exception {
    TestClient foreign = PLATFORM.device("pump", id + "-foreign");
    TestClient member = PLATFORM.device("pump", id);
    Credentials limited = limitedKey();
    TestClient application = PLATFORM.client("a:acme01:durable-" + id);
    MqttConnectOptions options = PLATFORM.applicationOptions();
    options.setCleanSession(false);
    application.connect(options);
    application.subscribe(RunningPlatform.EVENTS, 1);
    application.paho().disconnect();
    options.setUserName(limited.apiKey());
    options.setPassword(limited.apiToken().toCharArray());
    assertThat(application.connect(options)).isTrue();
    foreign.publish("iot-2/evt/s/fmt/text", "hidden", 1);
    member.publish("iot-2/evt/s/fmt/text", "shown", 1);
    assertThat(application.next().payload()).isEqualTo("shown");
  }

  private Credentials key(KeyRole role) throws Exception {
    return PLATFORM.simulator().administration().registerApiKey(Set.of(role), List.of());
  }

  /** A key that sees one device, which has to be registered. */
  private Credentials limitedKey() throws Exception {
    Administration administration = PLATFORM.simulator().administration();
    administration.addToGroup("group-" + id, "pump", id);
    return administration.registerApiKey(Set.of(KeyRole.STANDARD), List.of("group-" + id));
  }

  private static int willCode(Credentials key, String deviceId) throws MqttException {
    MqttConnectOptions options = TestClient.options(key.apiKey(), key.apiToken());
    options.setWill("iot-2/type/pump/id/" + deviceId + "/evt/gone/fmt/json", new byte[0], 0, false);
    TestClient client = PLATFORM.client("a:acme01:will-" + PLATFORM.newId());
    try {
      client.connect(options);
      return 0;
    } catch (MqttException e) {
      return e.getReasonCode();
    }
  }
}
