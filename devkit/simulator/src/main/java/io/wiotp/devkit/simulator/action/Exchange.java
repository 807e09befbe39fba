/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.action;

import io.vertx.core.json.JsonObject;
import java.time.Instant;

/**
 * One message of an action, kept for whoever looks into it (SIM-36).
 *
 * @param operation the end of the topic of a request; {@code response}, {@code notify} or {@code
 *     mgmt/manage} for what the device sent
 * @param frame the message; of a manage request nothing is kept
 */
public record Exchange(Instant time, boolean fromDevice, String operation, JsonObject frame) {}
