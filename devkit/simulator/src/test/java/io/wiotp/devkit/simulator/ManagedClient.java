/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.id.DeviceKey;
import org.eclipse.paho.client.mqttv3.MqttException;

/** Plays a managed device, step by step: connected itself, or spoken for by a gateway. */
final class ManagedClient {
  static final JsonObject ALL =
      new JsonObject().put("deviceActions", true).put("firmwareActions", true);

  private final TestClient client;
  private final DeviceKey key;
  private final String path;
  private int count;

  private ManagedClient(TestClient client, DeviceKey key, String path) {
    this.client = client;
    this.key = key;
    this.path = path;
  }

  /** A device of type pump that is registered and connected, subscribed and managed. */
  static ManagedClient device(RunningPlatform platform) throws Exception {
    return device(platform, ALL);
  }

  static ManagedClient device(RunningPlatform platform, JsonObject supports) throws Exception {
    DeviceKey key = new DeviceKey("pump", platform.newId());
    return self(platform.device(key.typeId(), key.deviceId()), key).subscribe().manage(supports);
  }

  /** A device that is connected with that client. */
  static ManagedClient self(TestClient client, DeviceKey key) {
    return new ManagedClient(client, key, "");
  }

  /** A device, or the gateway itself, on the connection of a gateway (DM-10). */
  static ManagedClient behind(TestClient gateway, DeviceKey key) {
    return new ManagedClient(gateway, key, "type/" + key.typeId() + "/id/" + key.deviceId() + "/");
  }

  DeviceKey key() {
    return key;
  }

  TestClient client() {
    return client;
  }

  ManagedClient subscribe() throws MqttException {
    client.subscribe("iotdm-1/" + path + "#", 1);
    return this;
  }

  /** Sends manage and takes its answer. */
  ManagedClient manage(JsonObject supports) throws Exception {
    String reqId = "manage-" + ++count;
    publish(
        "mgmt/manage",
        new JsonObject().put("d", new JsonObject().put("supports", supports)).put("reqId", reqId));
    expectResponse(reqId);
    return this;
  }

  void unmanage() throws Exception {
    String reqId = "unmanage-" + ++count;
    publish("mgmt/unmanage", new JsonObject().put("reqId", reqId));
    expectResponse(reqId);
  }

  /** The next request of the platform, which has to be this operation. */
  JsonObject expect(String operation) throws InterruptedException {
    TestClient.Received received = client.next();
    assertThat(received.topic()).isEqualTo("iotdm-1/" + path + operation);
    assertThat(received.qos()).isEqualTo(1);
    assertThat(received.retained()).isFalse();
    return new JsonObject(received.payload());
  }

  /** Takes a request and answers it. */
  JsonObject answer(String operation, int rc) throws Exception {
    JsonObject request = expect(operation);
    respond(request, rc);
    return request;
  }

  void respond(JsonObject request, int rc) throws MqttException {
    publish("response", new JsonObject().put("rc", rc).put("reqId", request.getString("reqId")));
  }

  /** Notifies of firmware attributes, without a request id. */
  void notifyFirmware(String value) throws MqttException {
    JsonObject field =
        new JsonObject()
            .put("field", "mgmt.firmware")
            .put("value", new JsonObject(value.replace('\'', '"')));
    publish(
        "notify",
        new JsonObject().put("d", new JsonObject().put("fields", new JsonArray().add(field))));
  }

  void publish(String operation, JsonObject frame) throws MqttException {
    client.publish("iotdevice-1/" + path + operation, frame.encode(), 1);
  }

  private void expectResponse(String reqId) throws InterruptedException {
    assertThat(expect("response")).isEqualTo(new JsonObject().put("rc", 200).put("reqId", reqId));
  }
}
