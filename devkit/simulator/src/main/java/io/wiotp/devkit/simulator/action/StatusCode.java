/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.action;

/** How a request stands for one device (REST-57, REST-63). */
public enum StatusCode {
  SUCCESS(0),
  IN_PROGRESS(1),
  /** Refused or failed by the device. */
  FAILED(2),
  TIMED_OUT(3),
  CANCELLED(4);

  private final int number;

  StatusCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}
