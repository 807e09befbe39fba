/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** The page at the root of the HTTP port. */
@NullMarked
package io.wiotp.devkit.simulator.page;

import org.jspecify.annotations.NullMarked;
