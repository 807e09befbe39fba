/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** Everything that runs for one organization, side by side with others. */
@NullMarked
package io.wiotp.devkit.simulator.space;

import org.jspecify.annotations.NullMarked;
