/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.sensors.component;

/**
 * Checked options of the sensors.
 *
 * @param rate events per second in all, 0 to 20000
 */
record SensorsOptions(int rate) {
  static final int MAX_RATE = 20_000;

  SensorsOptions {
    if (rate < 0 || rate > MAX_RATE) {
      throw new IllegalArgumentException(
          "option rate is " + rate + ": it must be from 0 to " + MAX_RATE);
    }
  }

  static SensorsOptions from(SensorsOcd ocd) {
    return new SensorsOptions(ocd.rate());
  }
}
