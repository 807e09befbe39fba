/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.registry;

/** What the role of an API key can permit: the MQTT side (MQ-77), and the HTTP API in parts. */
public enum Permission {
  SEND_EVENTS,
  RECEIVE_EVENTS,
  SEND_COMMANDS,
  RECEIVE_COMMANDS,
  /** Monitoring messages of devices and applications. */
  DEVICE_STATUS,
  /** Whatever the HTTP API answers to GET. */
  READ,
  /** Make, change and remove types and devices, and their diagnostics. */
  CHANGE,
  /** Start, cancel and clear device management requests; bundles of custom actions. */
  MANAGE,
  /** Settings of the organization, roles and groups of gateways. */
  CONFIGURE
}
