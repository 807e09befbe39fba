/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** A stand-in for the Watson IoT Platform that runs on a developer's machine. */
@NullMarked
package io.wiotp.devkit.simulator;

import org.jspecify.annotations.NullMarked;
