/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** Keeps what is to outlive the process in a file. */
@NullMarked
package io.wiotp.devkit.simulator.store;

import org.jspecify.annotations.NullMarked;
