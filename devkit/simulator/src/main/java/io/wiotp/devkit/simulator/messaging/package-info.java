/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** HTTP messaging: events and commands by plain requests (HTTP-1 to HTTP-10). */
@NullMarked
package io.wiotp.devkit.simulator.messaging;

import org.jspecify.annotations.NullMarked;
