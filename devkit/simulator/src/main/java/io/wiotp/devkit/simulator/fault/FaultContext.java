/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.fault;

import io.wiotp.devkit.simulator.session.ConnectedClients;
import io.wiotp.devkit.simulator.space.Spaces;
import io.wiotp.devkit.simulator.timer.Timer;
import org.jspecify.annotations.Nullable;

/** What faults need of the platform. */
public record FaultContext(
    Faults faults,
    Timer timer,
    ConnectedClients clients,
    Spaces spaces,
    OffsetClock clock,
    SocketGate sockets) {

  @Nullable ActiveFault strike(FaultKind kind, Target target) {
    return faults.strike(kind, target);
  }
}
