/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** The last event cache. */
@NullMarked
package io.wiotp.devkit.simulator.cache;

import org.jspecify.annotations.NullMarked;
