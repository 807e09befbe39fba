/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** What an organization knows: device types, devices, gateways, API keys. */
@NullMarked
package io.wiotp.devkit.simulator.registry;

import org.jspecify.annotations.NullMarked;
