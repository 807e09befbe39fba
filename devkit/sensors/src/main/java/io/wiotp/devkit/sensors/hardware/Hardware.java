/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.sensors.hardware;

import java.util.List;

/** The machine, behind the few questions that the sensors ask. */
public interface Hardware {

  /** Cheap, for each event: processor load, memory, uptime. */
  Measured machine();

  /**
   * Expensive, at most twice a second: every core, disk, interface and temperature that is there
   * now. What this machine does not have is absent. Called from one thread.
   */
  List<Measured> pieces();
}
