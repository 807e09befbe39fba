/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.session;

/**
 * How far the delivery of a message has come.
 *
 * @param packetId under which it was sent
 * @param isReleased whether the client has received it at quality of service 2
 */
public record Unacknowledged(int packetId, boolean isReleased) {}
