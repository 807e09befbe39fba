/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** Device management (section DM): what devices ask for, and what the platform knows of them. */
@NullMarked
package io.wiotp.devkit.simulator.management;

import org.jspecify.annotations.NullMarked;
