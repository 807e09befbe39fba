/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.registry;

/**
 * A new device, with its token in clear: the only time that it is shown (AUTH-4).
 *
 * @param token the device's token
 */
public record Registered(Device device, String token) {
  @Override
  public String toString() {
    return "Registered[" + device.key() + "]";
  }
}
