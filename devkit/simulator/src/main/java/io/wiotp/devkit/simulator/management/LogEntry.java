/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.management;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.monitor.Monitor;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a device's diagnostic log (DM-84 to DM-87).
 *
 * @param id chosen by the platform, unique in the organization
 * @param severity 0 informational, 1 warning, 2 error
 * @param data base64 of binary data; in lenient mode whatever was sent (SDKDM-27)
 * @param timestamp when it happened, as the device says
 * @param received when it arrived
 */
public record LogEntry(
    String id,
    String message,
    int severity,
    @Nullable String data,
    Instant timestamp,
    Instant received) {
  /** The entry as the API shows it (REST-35). */
  public JsonObject toJson() {
    JsonObject json =
        new JsonObject().put("id", id).put("message", message).put("severity", severity);
    if (data != null) {
      json.put("data", data);
    }
    return json.put("timestamp", Monitor.time(timestamp));
  }

  /** What counts against the limit, in bytes. */
  int bytes() {
    return message.getBytes(StandardCharsets.UTF_8).length
        + (data == null ? 0 : data.getBytes(StandardCharsets.UTF_8).length);
  }
}
