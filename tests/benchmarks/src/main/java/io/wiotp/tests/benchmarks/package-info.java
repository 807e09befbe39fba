/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** Programs that measure the simulator as its clients see it, over sockets. */
@NullMarked
package io.wiotp.tests.benchmarks;

import org.jspecify.annotations.NullMarked;
