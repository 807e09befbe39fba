/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.timer;

/** Runs a task later, on the event loop. */
@FunctionalInterface
public interface Timer {
  void after(long milliseconds, Runnable task);
}
