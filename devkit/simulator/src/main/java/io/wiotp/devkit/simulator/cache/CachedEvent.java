/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.cache;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;

/**
 * The last event of one kind of one device.
 *
 * @param time when it was cached (EVT-14)
 */
public record CachedEvent(String eventId, String format, Instant time, Buffer payload) {}
