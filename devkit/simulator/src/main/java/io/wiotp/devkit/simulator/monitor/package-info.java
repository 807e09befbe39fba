/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** Monitoring messages and close codes. */
@NullMarked
package io.wiotp.devkit.simulator.monitor;

import org.jspecify.annotations.NullMarked;
