/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** Rates of the fair-use policy: how long somebody who is too fast has to wait (MQ-29). */
@NullMarked
package io.wiotp.devkit.simulator.pace;

import org.jspecify.annotations.NullMarked;
