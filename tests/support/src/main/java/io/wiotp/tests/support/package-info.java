/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** Guards that watch over every test of the reactor. */
@org.jspecify.annotations.NullMarked
package io.wiotp.tests.support;
