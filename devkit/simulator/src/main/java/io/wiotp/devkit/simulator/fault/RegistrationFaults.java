/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.fault;

import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.mqtt.RegistrationCourse;
import io.wiotp.devkit.simulator.session.CloseCode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Makes registrations by gateways slow, or lets them fail (SIM-76). */
public final class RegistrationFaults implements RegistrationCourse {
  private final Faults faults;
  private final RegistrationCourse usual;

  public RegistrationFaults(Faults faults, RegistrationCourse usual) {
    this.faults = faults;
    this.usual = usual;
  }

  @Override
  public Step of(String gateway, DeviceKey device) {
    Step step = usual.of(gateway, device);
    if (faults.isIdle()) {
      return step;
    }
    Target target = new Target(gateway, device, null);
    ActiveFault slow = faults.strike(FaultKind.REGISTRATION_DELAY, target);
    Duration time = slow == null ? step.time() : Duration.ofMillis(slow.fault().integer("delayMs"));
    return new Step(time, failure(target, step.failure()));
  }

  private @Nullable CloseCode failure(Target target, @Nullable CloseCode usually) {
    if (faults.strike(FaultKind.REGISTRATION_FAILURE, target) != null) {
      return CloseCode.DEVICE_NOT_CREATED;
    }
    return faults.strike(FaultKind.REGISTRATION_LIMIT, target) != null
        ? CloseCode.TOO_MANY_DEVICES
        : usually;
  }
}
