/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * The messaging ports below the doors: which protocol a connection speaks, WebSocket, packets, keep
 * alive. Knows nothing of organizations and topics.
 */
@NullMarked
package io.wiotp.devkit.simulator.wire;

import org.jspecify.annotations.NullMarked;
