/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Misbehaviour on demand: what can go wrong, when it strikes, and how it is switched on and off.
 */
@NullMarked
package io.wiotp.devkit.simulator.fault;

import org.jspecify.annotations.NullMarked;
