/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.cli.demo;

/**
 * Times of one demo, in milliseconds.
 *
 * @param spawnedAt when the gateway's process was started, since 1970
 * @param gatewayStartMillis from there to CONNECTED, as the gateway measured it
 * @param runMillis from CONNECTED to the stop
 */
record DemoTimes(long spawnedAt, long gatewayStartMillis, long runMillis) {}
