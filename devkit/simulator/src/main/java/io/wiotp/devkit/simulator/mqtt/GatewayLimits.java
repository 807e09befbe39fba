/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.mqtt;

import java.time.Duration;

/**
 * What bounds a gateway in speaking for other devices.
 *
 * @param activeDevices devices that it may speak for on one connection (GW-11)
 * @param pendingDevices devices that may be under registration at a time (GW-11)
 * @param refusalMemory how long a refused device is dropped without a word (GW-12, UNK-5)
 * @param registrationTime how long a registration takes; messages are held meanwhile (GW-8)
 */
public record GatewayLimits(
    int activeDevices, int pendingDevices, Duration refusalMemory, Duration registrationTime) {

  /** The platform's figures; a registration takes no time. */
  public static GatewayLimits platform() {
    return new GatewayLimits(500, 128, Duration.ofSeconds(60), Duration.ZERO);
  }

  /** The same with another number of active devices. */
  public GatewayLimits withActiveDevices(int value) {
    return new GatewayLimits(value, pendingDevices, refusalMemory, registrationTime);
  }

  /** The same with slower registrations. */
  public GatewayLimits withRegistrationTime(Duration value) {
    return new GatewayLimits(activeDevices, pendingDevices, refusalMemory, value);
  }
}
