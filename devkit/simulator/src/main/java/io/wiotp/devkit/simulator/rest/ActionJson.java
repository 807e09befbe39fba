/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.rest;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.action.ActionOrder;
import io.wiotp.devkit.simulator.action.ActionRequest;
import io.wiotp.devkit.simulator.action.DeviceStatus;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.monitor.Monitor;

/** Writes device management requests as the API shows them (REST-51, REST-57). */
final class ActionJson {
  private ActionJson() {}

  static JsonObject request(ActionRequest request) {
    ActionOrder order = request.order();
    JsonArray devices = new JsonArray();
    order.devices().forEach(device -> devices.add(device(device)));
    JsonArray parameters = new JsonArray();
    order
        .parameters()
        .forEach(
            parameter ->
                parameters.add(
                    new JsonObject()
                        .put("name", parameter.name())
                        .put("value", parameter.value())));
    return new JsonObject()
        .put("id", request.id())
        .put("action", order.action().name())
        .put("devices", devices)
        .put("parameters", parameters)
        .put("timeout", order.timeout().toSeconds())
        .put("started", Monitor.time(request.started()))
        .put("updated", Monitor.time(request.updated()))
        .put("complete", request.isComplete());
  }

  static JsonObject status(DeviceStatus status) {
    return device(status.device())
        .put("status", status.code().number())
        .put("complete", status.complete())
        .put("message", status.message());
  }

  private static JsonObject device(DeviceKey device) {
    return new JsonObject().put("typeId", device.typeId()).put("deviceId", device.deviceId());
  }
}
