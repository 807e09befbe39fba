/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** Carries a publication to every session that subscribed to it. */
@NullMarked
package io.wiotp.devkit.simulator.router;

import org.jspecify.annotations.NullMarked;
