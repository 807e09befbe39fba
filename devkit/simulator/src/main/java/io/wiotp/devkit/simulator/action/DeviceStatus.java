/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.action;

import io.wiotp.devkit.simulator.id.DeviceKey;

/**
 * How a request stands for one device (REST-57).
 *
 * @param complete whether nothing more will happen; a failed firmware action is not complete before
 *     the device has answered the end of the observation (DM-156)
 * @param message what is waited for, or why it ended; empty after success
 */
public record DeviceStatus(DeviceKey device, StatusCode code, boolean complete, String message) {

  static DeviceStatus waiting(DeviceKey device, String message) {
    return new DeviceStatus(device, StatusCode.IN_PROGRESS, false, message);
  }

  /** The same with another text. */
  DeviceStatus saying(String text) {
    return new DeviceStatus(device, code, complete, text);
  }

  /** The same at its end. */
  DeviceStatus ended(StatusCode end, String text) {
    return new DeviceStatus(device, end, true, text);
  }
}
