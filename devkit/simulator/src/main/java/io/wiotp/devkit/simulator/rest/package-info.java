/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** The HTTP API, version 0002. */
@NullMarked
package io.wiotp.devkit.simulator.rest;

import org.jspecify.annotations.NullMarked;
