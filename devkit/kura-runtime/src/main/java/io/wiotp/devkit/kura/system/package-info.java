/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** What the gateway says about itself: folders, system, position, watchdog. */
@org.jspecify.annotations.NullMarked
package io.wiotp.devkit.kura.system;
