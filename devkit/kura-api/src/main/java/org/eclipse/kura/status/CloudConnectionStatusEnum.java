/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.status;

/** How the state is shown; durations in milliseconds. */
public enum CloudConnectionStatusEnum {
  OFF,
  FAST_BLINKING,
  SLOW_BLINKING,
  HEARTBEAT,
  ON;

  public static final int FAST_BLINKING_ON_TIME = 100;
  public static final int FAST_BLINKING_OFF_TIME = 100;
  public static final int SLOW_BLINKING_ON_TIME = 300;
  public static final int SLOW_BLINKING_OFF_TIME = 300;
  public static final int HEARTBEAT_SYSTOLE_DURATION = 150;
  public static final int HEARTBEAT_DIASTOLE_DURATION = 150;
  public static final int HEARTBEAT_PAUSE_DURATION = 600;
  public static final int PERIODIC_STATUS_CHECK_DELAY = 5000;
}
