/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.fault;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.id.ClientId;

/** Notifications to gateways that depart from what GW-21 to GW-24 say (SIM-77). */
final class BadNotification {
  /** The words that choose one. */
  static final String[] SHAPES = {
    "unknown-members", "rc-text", "no-type-and-id", "no-rc", "lower-case", "non-json"
  };

  private static final int NOT_AUTHORIZED = 180;

  private BadNotification() {}

  static Buffer of(String shape, ClientId gateway) {
    JsonObject usual =
        new JsonObject()
            .put("Request", "Publish")
            .put("Time", "2026-01-31T12:00:00.123Z")
            .put("Topic", "iot-2/type/pump/id/p07/evt/s/fmt/json")
            .put("Type", "pump")
            .put("Id", "p07")
            .put("Client", gateway.text())
            .put("RC", NOT_AUTHORIZED)
            .put("Message", "The operation is not authorized.");
    switch (shape) {
      case "unknown-members" -> usual.put("Extra", new JsonObject().put("a", 1)).put("x", true);
      case "rc-text" -> usual.put("RC", Integer.toString(NOT_AUTHORIZED));
      case "no-type-and-id" -> dropped(usual, "Type", "Id");
      case "no-rc" -> dropped(usual, "RC", "Message");
      case "lower-case" -> usual.put("Request", "publish");
      case "non-json" -> {
        return BadPayload.of("non-json", "");
      }
      default -> throw new IllegalStateException("the parameter permits no " + shape);
    }
    return usual.toBuffer();
  }

  private static void dropped(JsonObject json, String... names) {
    for (String name : names) {
      json.remove(name);
    }
  }
}
