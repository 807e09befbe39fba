/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.monitor;

/**
 * What passed on one connection (APP-32): topics and payloads of publications.
 *
 * @param readBytes from the client
 * @param writeBytes to the client
 */
public record ClientTraffic(
    long readBytes, long readMessages, long writeBytes, long writeMessages) {}
