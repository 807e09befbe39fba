/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.registry;

import io.wiotp.devkit.simulator.id.ClientClass;
import org.jspecify.annotations.Nullable;

/**
 * The rates of a plan's fair-use policy. What comes faster has to wait, it is not refused (MQ-29).
 *
 * @param connections new ones in a second (MQ-32)
 * @param device what a device publishes over MQTT (MQ-33)
 * @param gateway what a gateway publishes over MQTT (MQ-34)
 * @param application what an application publishes over MQTT (MQ-35)
 * @param http over HTTP (MQ-36)
 * @param commands to one client (MQ-37)
 */
public record Quota(
    Rate connections, Rate device, Rate gateway, Rate application, Http http, Commands commands) {

  /**
   * One limit.
   *
   * @param messages in a second
   * @param bytes in a second; 0 for any number
   */
  public record Rate(double messages, int bytes) {}

  /** MQ-36. */
  public record Http(Rate device, Rate gateway, Rate application) {}

  /** MQ-37. */
  public record Commands(Rate device, Rate gateway) {}

  /** The free plan. */
  public static Quota lite() {
    return new Quota(
        new Rate(10, 0),
        new Rate(5, 20_000),
        new Rate(50, 200_000),
        new Rate(10, 40_000),
        new Http(new Rate(0.5, 2_000), new Rate(5, 20_000), new Rate(1, 4_000)),
        new Commands(new Rate(1, 0), new Rate(10, 0)));
  }

  /** The paid plans. */
  public static Quota standard() {
    return new Quota(
        new Rate(300, 0),
        new Rate(10, 40_000),
        new Rate(100, 400_000),
        new Rate(20, 80_000),
        new Http(new Rate(1, 4_000), new Rate(10, 40_000), new Rate(2, 8_000)),
        new Commands(new Rate(2, 8_000), new Rate(20, 80_000)));
  }

  /** The quota of that name; null if there is none. */
  public static @Nullable Quota ofWord(String word) {
    return switch (word) {
      case "lite" -> lite();
      case "standard" -> standard();
      default -> null;
    };
  }

  /** What a client of a class may publish over MQTT. */
  public Rate publish(ClientClass clientClass) {
    return switch (clientClass) {
      case DEVICE -> device;
      case GATEWAY -> gateway;
      case APPLICATION, SHARED_APPLICATION -> application;
    };
  }

  /** What a client of a class may publish over HTTP. */
  public Rate publishHttp(ClientClass clientClass) {
    return switch (clientClass) {
      case DEVICE -> http.device();
      case GATEWAY -> http.gateway();
      case APPLICATION, SHARED_APPLICATION -> http.application();
    };
  }
}
