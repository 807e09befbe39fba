/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** What the devkit's commands say: JSON lines on standard output, text on standard error. */
@org.jspecify.annotations.NullMarked
package io.wiotp.devkit.gateway.report;
