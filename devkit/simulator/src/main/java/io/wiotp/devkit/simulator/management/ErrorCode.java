/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.management;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.monitor.Monitor;
import java.time.Instant;

/**
 * One fault of a device (DM-80).
 *
 * @param timestamp when it happened; the time of receipt over MQTT
 * @param received when it arrived
 */
public record ErrorCode(long errorCode, Instant timestamp, Instant received) {
  /** Bytes that one counts against the limit. */
  static final int BYTES = 16;

  /** The code as the API shows it (REST-38). */
  public JsonObject toJson() {
    return new JsonObject().put("errorCode", errorCode).put("timestamp", Monitor.time(timestamp));
  }
}
