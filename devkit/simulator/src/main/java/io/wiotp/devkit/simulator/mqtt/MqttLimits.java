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
 * @param attached what bounds a gateway in speaking for other devices
 * @param firstPacket how long a connection may take for its first whole packet (MQ-67)
 */
public record MqttLimits(
    SessionLimits device,
    SessionLimits gateway,
    SessionLimits application,
    SessionLimits sharedApplication,
    GatewayLimits attached,
    Duration firstPacket) {

  /** The platform's figures (MQ-12, MQ-14, MQ-27, MQ-28, GW-11). */
  public static MqttLimits platform() {
    Duration commands = Duration.ofHours(48);
    Duration events = Duration.ofHours(24);
    return new MqttLimits(
        new SessionLimits(50, 10, 50, commands),
        new SessionLimits(50, 10, 500, commands),
        new SessionLimits(5_000, 2_000, 500, events),
        new SessionLimits(50_000, 2_000, 500, events),
        GatewayLimits.platform(),
        Duration.ofSeconds(30));
  }

  /** The same with other bounds for gateways. */
  public MqttLimits withAttached(GatewayLimits limits) {
    return new MqttLimits(device, gateway, application, sharedApplication, limits, firstPacket);
  }

  /** The same with another patience for the first packet. */
  public MqttLimits withFirstPacket(Duration value) {
    return new MqttLimits(device, gateway, application, sharedApplication, attached, value);
  }

  /** Publications that a client may have unacknowledged; then it is not read from (MQ-27). */
  static int inflow(ClientClass clientClass) {
    return switch (clientClass) {
      case DEVICE -> 10;
      case GATEWAY -> 1_000;
      case APPLICATION, SHARED_APPLICATION -> 2_000;
    };
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
