/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** Device management actions that the platform starts: requests, their steps, custom bundles. */
@NullMarked
package io.wiotp.devkit.simulator.action;

import org.jspecify.annotations.NullMarked;
