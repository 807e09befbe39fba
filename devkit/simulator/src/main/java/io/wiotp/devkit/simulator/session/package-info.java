/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** One client's subscriptions and undelivered messages. */
@NullMarked
package io.wiotp.devkit.simulator.session;

import org.jspecify.annotations.NullMarked;
