/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.mqtt;

import io.wiotp.devkit.simulator.id.ClientClass;
import io.wiotp.devkit.simulator.session.SessionLimits;
import java.time.Duration;

/**
 * Bounds that the platform sets.
 *
 * @param activeDevices devices that a gateway may speak for on one connection (GW-11)
 * @param refusalMemory how long a gateway's refused device is dropped without a word (GW-12, UNK-5)
 */
public record MqttLimits(
    SessionLimits device,
    SessionLimits gateway,
    SessionLimits application,
    SessionLimits sharedApplication,
    int activeDevices,
    Duration refusalMemory) {

  /** The platform's figures (MQ-12, MQ-14, MQ-27, MQ-28, GW-11). */
  public static MqttLimits platform() {
    Duration commands = Duration.ofHours(48);
    Duration events = Duration.ofHours(24);
    return new MqttLimits(
        new SessionLimits(50, 10, 50, commands),
        new SessionLimits(50, 10, 500, commands),
        new SessionLimits(5_000, 2_000, 500, events),
        new SessionLimits(50_000, 2_000, 500, events),
        500,
        Duration.ofSeconds(60));
  }

  SessionLimits of(ClientClass clientClass) {
    return switch (clientClass) {
      case DEVICE -> device;
      case GATEWAY -> gateway;
      case APPLICATION -> application;
      case SHARED_APPLICATION -> sharedApplication;
    };
  }
}
