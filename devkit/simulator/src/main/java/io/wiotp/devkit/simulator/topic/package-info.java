/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** The topic grammar: what each class of client may publish and subscribe to. */
@NullMarked
package io.wiotp.devkit.simulator.topic;

import org.jspecify.annotations.NullMarked;
