/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.ledger;

import io.vertx.core.buffer.Buffer;
import io.wiotp.devkit.simulator.id.DeviceKey;
import java.time.Instant;

/** One event as it arrived. */
public record RecentEvent(
    Instant time,
    String organization,
    String client,
    DeviceKey device,
    String eventId,
    String format,
    Buffer payload) {}
