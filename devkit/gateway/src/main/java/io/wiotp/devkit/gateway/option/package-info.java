/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** Options of the devkit's commands: texts from a command line become checked values. */
@org.jspecify.annotations.NullMarked
package io.wiotp.devkit.gateway.option;
