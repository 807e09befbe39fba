/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** Reads JSON that may be hostile. */
@NullMarked
package io.wiotp.devkit.simulator.json;

import org.jspecify.annotations.NullMarked;
