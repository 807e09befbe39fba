/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** Who hears what happens on the platform, as it happens. */
@NullMarked
package io.wiotp.devkit.simulator.observe;

import org.jspecify.annotations.NullMarked;
