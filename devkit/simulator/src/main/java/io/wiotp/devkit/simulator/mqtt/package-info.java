/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** The MQTT doors: connect, publish, subscribe. */
@NullMarked
package io.wiotp.devkit.simulator.mqtt;

import org.jspecify.annotations.NullMarked;
