/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** Delays on the event loop. */
@NullMarked
package io.wiotp.devkit.simulator.timer;

import org.jspecify.annotations.NullMarked;
