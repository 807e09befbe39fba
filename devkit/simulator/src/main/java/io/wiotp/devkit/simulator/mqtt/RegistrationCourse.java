/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.mqtt;

import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.session.CloseCode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How the registration of a device that a gateway speaks for goes; faults put in their own. */
@FunctionalInterface
public interface RegistrationCourse {
  /**
   * @param gateway client id of the gateway that caused it
   */
  Step of(String gateway, DeviceKey device);

  /** Every registration takes that long and is then tried. */
  static RegistrationCourse taking(Duration time) {
    Step step = new Step(time, null);
    return (gateway, device) -> step;
  }

  /**
   * @param time before it is decided; 0 decides at once
   * @param failure what the gateway is told instead of a registration (GW-26); null to register
   */
  record Step(Duration time, @Nullable CloseCode failure) {}
}
