/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.action;

/** Hears how requests go on. Called on the event loop: returns at once and throws nothing. */
@FunctionalInterface
public interface ActionObserver {
  /**
   * The status for a device has changed.
   *
   * @param request the request, whose own state has changed already
   */
  void changed(ActionRequest request, DeviceStatus status);
}
