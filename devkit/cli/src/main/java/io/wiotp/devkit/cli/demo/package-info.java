/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** The demo: platform, gateway and application together, and the count of what arrived. */
@org.jspecify.annotations.NullMarked
package io.wiotp.devkit.cli.demo;
