/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** Identifiers of the platform: client ids, device keys, and the alphabet they share. */
@NullMarked
package io.wiotp.devkit.simulator.id;

import org.jspecify.annotations.NullMarked;
