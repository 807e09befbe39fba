/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.rest;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.monitor.ConnectionLog;
import io.wiotp.devkit.simulator.monitor.Monitor;

/** The connection log of a device (REST-26); without the delay that the platform has. */
final class LogRoutes {
  void mount(ApiRouter router) {
    router.get("/logs/connection", this::connection);
  }

  private void connection(ApiCall call) {
    call.caller().requireApplication();
    DeviceKey device = new DeviceKey(required(call, "typeId"), required(call, "deviceId"));
    JsonArray log = new JsonArray();
    if (call.caller().sees(device)) {
      for (ConnectionLog.Entry entry : call.caller().space().connections().entries(device)) {
        log.add(
            new JsonObject()
                .put("message", entry.message())
                .put("timestamp", Monitor.time(entry.time())));
      }
    }
    call.answer(200, log);
  }

  private static String required(ApiCall call, String name) {
    String value = call.query(name, "");
    if (value.isEmpty()) {
      throw ApiException.invalid(name + " is missing.");
    }
    return value;
  }
}
