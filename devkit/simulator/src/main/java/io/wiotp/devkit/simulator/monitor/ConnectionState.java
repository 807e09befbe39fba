/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.monitor;

import io.wiotp.devkit.simulator.id.ClientId;
import io.wiotp.devkit.simulator.session.CloseCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a client is connected (REST-27).
 *
 * @param connectedAt when its last connection began
 * @param disconnectedAt when that ended; null while it lasts
 * @param code why it ended; null while it lasts
 */
public record ConnectionState(
    ClientId client,
    Instant connectedAt,
    @Nullable Instant disconnectedAt,
    @Nullable CloseCode code) {

  public boolean isConnected() {
    return disconnectedAt == null;
  }
}
