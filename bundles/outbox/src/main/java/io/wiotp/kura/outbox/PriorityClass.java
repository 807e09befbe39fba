/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox;

/**
 * Which chain of the outbox an event waits in; the order of the constants is the order of sending.
 */
public enum PriorityClass {
  HIGH,
  NORMAL,
  LOW
}
