/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.TestClient.Received;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.registry.GatewayRole;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends management requests for one device, in the form that its client has to use. */
final class ManagementClient {
  private static final AtomicInteger REQUESTS = new AtomicInteger();

  private final TestClient client;
  private final DeviceKey device;
  private final String middle;

  private ManagementClient(TestClient client, DeviceKey device, String middle) {
    this.client = client;
    this.device = device;
    this.middle = middle;
  }

  /** Who speaks for the device (DM-10, SIM-40). */
  enum Form {
    DEVICE,
    GATEWAY,
    ATTACHED
  }

  /** Connects a client of a new device, subscribed to all that the platform may send. */
  static ManagementClient connect(RunningPlatform platform, Form form) throws Exception {
    String id = platform.newId();
    if (form == Form.DEVICE) {
      TestClient client = platform.device("pump", id).subscribe("iotdm-1/#", 1);
      return new ManagementClient(client, new DeviceKey("pump", id), "");
    }
    TestClient gateway =
        platform.gateway("rtu", id, GatewayRole.PRIVILEGED).subscribe("iotdm-1/type/+/id/+/#", 1);
    DeviceKey device = new DeviceKey(form == Form.GATEWAY ? "rtu" : "pump", id);
    return behind(gateway, device);
  }

  /** A device that a gateway speaks for. */
  static ManagementClient behind(TestClient gateway, DeviceKey device) {
    return new ManagementClient(
        gateway, device, "type/" + device.typeId() + "/id/" + device.deviceId() + "/");
  }

  TestClient client() {
    return client;
  }

  DeviceKey device() {
    return device;
  }

  /** The path of the device in the HTTP API. */
  String path() {
    return "/device/types/" + device.typeId() + "/devices/" + device.deviceId();
  }

  /** Sends whatever it is, at quality of service 1. */
  void send(String operation, String payload) throws Exception {
    client.publish("iotdevice-1/" + middle + operation, payload, 1);
  }

  /** Sends a request without waiting; its id. */
  String request(String operation, JsonObject d) throws Exception {
    String reqId = "r-" + REQUESTS.incrementAndGet();
    JsonObject frame = new JsonObject().put("reqId", reqId);
    if (d != null) {
      frame.put("d", d);
    }
    send(operation, frame.encode());
    return reqId;
  }

  /** Sends a request and takes its answer, which has to be the next message. */
  JsonObject ask(String operation, JsonObject d) throws Exception {
    String reqId = request(operation, d);
    JsonObject answer = response();
    assertThat(answer.getString("reqId")).isEqualTo(reqId);
    return answer;
  }

  /** Sends a request; the code of its answer. */
  int code(String operation, JsonObject d) throws Exception {
    return ask(operation, d).getInteger("rc");
  }

  /** Takes the next message, which has to be a response of the platform (DM-20). */
  JsonObject response() throws Exception {
    return next("response");
  }

  /** Takes the next message, which has to have a certain topic. */
  JsonObject next(String operation) throws Exception {
    Received received = client.next();
    assertThat(received.topic()).isEqualTo("iotdm-1/" + middle + operation);
    assertThat(received.qos()).isEqualTo(1);
    assertThat(received.retained()).isFalse();
    return new JsonObject(received.payload());
  }

  /** True if the platform sent nothing: whatever it had to send came before this answer. */
  boolean nothingCame() throws Exception {
    code("clear/diag/errorCodes", null);
    return client.waiting() == 0;
  }
}
