/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** What is compared: each runs in a process of its own. */
@NullMarked
package io.wiotp.tests.comparison.contestant;

import org.jspecify.annotations.NullMarked;
