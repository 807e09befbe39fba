/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** Who a client is, and whether it may come in: the same for MQTT and HTTP messaging. */
@NullMarked
package io.wiotp.devkit.simulator.access;

import org.jspecify.annotations.NullMarked;
