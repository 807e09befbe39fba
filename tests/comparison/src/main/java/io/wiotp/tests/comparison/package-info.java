/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** Our whole way side by side with what a user would pick instead. */
@NullMarked
package io.wiotp.tests.comparison;

import org.jspecify.annotations.NullMarked;
