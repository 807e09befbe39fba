/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.page;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.monitor.Monitor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of what happened.
 *
 * @param number counts the entries from 1, without gaps
 * @param organization whose; empty for the simulator's own one
 * @param client who did it
 * @param device whom it concerns; null if that is nobody, or not known
 * @param name event id, command id, or the kind of a request that was refused
 * @param subject format of a message; topic of a refusal
 * @param code close code; 0 if there is none
 * @param reason in words; empty if there is none
 */
record FeedEntry(
    long number,
    Instant time,
    FeedKind kind,
    String organization,
    String client,
    @Nullable DeviceKey device,
    String name,
    String subject,
    @Nullable Sample payload,
    int code,
    String reason) {

  /** True for what concerns a device of the simulator's own organization. */
  boolean isOfDevice() {
    return device != null && organization.isEmpty();
  }

  JsonObject toJson() {
    JsonObject json =
        new JsonObject()
            .put("n", number)
            .put("time", Monitor.time(time))
            .put("kind", kind.word())
            .put("client", client);
    if (device != null) {
      json.put("typeId", device.typeId()).put("deviceId", device.deviceId());
    }
    putText(json, "organization", organization);
    putText(json, "name", name);
    putText(json, "subject", subject);
    putText(json, "reason", reason);
    if (payload != null) {
      json.put("payload", payload.toJson());
    }
    return code == 0 ? json : json.put("code", code);
  }

  private static void putText(JsonObject json, String name, String value) {
    if (!value.isEmpty()) {
      json.put(name, value);
    }
  }
}
