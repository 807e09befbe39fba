/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.protocol.topic;

/** How a topic says whose it is (MQ-78). */
public enum TopicForm {
  /** {@code iot-2/…}: means the client that is connected; for devices and quickstart. */
  SHORT,
  /**
   * {@code iot-2/type/{T}/id/{D}/…}: names the device; for gateways, also for themselves (EVT-2).
   */
  TYPED
}
