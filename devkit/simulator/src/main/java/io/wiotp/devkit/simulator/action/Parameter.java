/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.action;

/** A parameter of a request; values are strings (DM-167, DM-171). */
public record Parameter(String name, String value) {}
