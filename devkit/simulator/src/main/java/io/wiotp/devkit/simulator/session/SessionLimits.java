/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.session;

import java.time.Duration;

/**
 * Bounds of one session.
 *
 * @param queueDepth messages that wait, at most; then the oldest goes (MQ-12, MQ-13)
 * @param window messages sent and not acknowledged, at most (MQ-27)
 * @param subscriptions topic filters, at most (MQ-28)
 * @param retention how long a message waits (MQ-14)
 */
public record SessionLimits(int queueDepth, int window, int subscriptions, Duration retention) {}
