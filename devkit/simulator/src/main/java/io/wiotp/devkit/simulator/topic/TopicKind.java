/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.topic;

/** What a topic is about. */
public enum TopicKind {
  EVENT,
  COMMAND,
  /** State of a device or gateway (APP-3). */
  MONITOR,
  /** State of an application (APP-4). */
  APPLICATION_MONITOR,
  /** What the platform refused of a gateway (GW-20). */
  NOTIFY,
  /** A response topic of the rule set that nothing publishes to (CMD-7). */
  RESPONSE,
  /** Device management towards the device: {@code iotdm-1}. */
  MANAGEMENT_REQUEST,
  /** Device management from the device: {@code iotdevice-1}. */
  MANAGEMENT
}
