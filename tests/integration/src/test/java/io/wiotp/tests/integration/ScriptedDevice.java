/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.integration;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.wiotp.devkit.simulator.Simulator;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.client.mqttv3.IMqttMessageListener;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** A device with a script: sends events, keeps commands, and can be managed. */
final class ScriptedDevice implements AutoCloseable {
  private static final String MANAGE =
      "{\"d\":{\"lifetime\":3600,\"supports\":{\"deviceActions\":true,\"firmwareActions\":true}},"
          + "\"reqId\":\"manage-1\"}";

  private final MqttAsyncClient client;
  private final BlockingQueue<String> commands = new LinkedBlockingQueue<>();

  private ScriptedDevice(MqttAsyncClient client) {
    this.client = client;
  }

  static ScriptedDevice connect(Simulator simulator, String typeId, String deviceId)
      throws Exception {
    String token = simulator.registerDevice(typeId, deviceId, null);
    return connect(simulator, "d", typeId, deviceId, token);
  }

  static ScriptedDevice connect(
      Simulator simulator, String letter, String typeId, String deviceId, String token)
      throws Exception {
    MqttAsyncClient client =
        new MqttAsyncClient(
            "tcp://127.0.0.1:" + simulator.mqttPort(),
            letter + ":" + simulator.organization() + ":" + typeId + ":" + deviceId,
            new MemoryPersistence());
    MqttConnectOptions options = new MqttConnectOptions();
    options.setUserName("use-token-auth");
    options.setPassword(token.toCharArray());
    options.setMaxInflight(1_000);
    client.connect(options).waitForCompletion(10_000);
    return new ScriptedDevice(client);
  }

  /** Keeps the payloads of commands. */
  ScriptedDevice takeCommands() throws MqttException {
    subscribe("iot-2/cmd/+/fmt/+", (topic, message) -> commands.add(text(message.getPayload())));
    return this;
  }

  /** Becomes managed, and reboots when told: says so, then manages anew (DM-122). */
  ScriptedDevice manage() throws MqttException {
    subscribe(
        "iotdm-1/#",
        (topic, message) -> {
          if (topic.endsWith("device/reboot")) {
            JsonObject answer = new JsonObject();
            answer.addProperty("rc", 202);
            JsonObject request =
                JsonParser.parseString(text(message.getPayload())).getAsJsonObject();
            answer.add("reqId", request.get("reqId"));
            publish("iotdevice-1/response", answer.toString(), 1);
            publish("iotdevice-1/mgmt/manage", MANAGE, 1);
          }
        });
    publish("iotdevice-1/mgmt/manage", MANAGE, 1);
    return this;
  }

  void event(String name, String payload) throws MqttException {
    publish("iot-2/evt/" + name + "/fmt/json", payload, 0);
  }

  void publish(String topic, String payload, int qos) throws MqttException {
    client.publish(topic, payload.getBytes(StandardCharsets.UTF_8), qos, false);
  }

  /** The next command; null if none comes in time. */
  String nextCommand() throws InterruptedException {
    return commands.poll(10, TimeUnit.SECONDS);
  }

  void subscribe(String filter, IMqttMessageListener listener) throws MqttException {
    client.subscribe(filter, 1, listener).waitForCompletion(10_000);
  }

  private static String text(byte[] payload) {
    return new String(payload, StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws MqttException {
    if (client.isConnected()) {
      client.disconnectForcibly(0, 1_000);
    }
    client.close();
  }
}
