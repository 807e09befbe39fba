/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** Kura's deployment agent. */
@org.jspecify.annotations.NullMarked
package io.wiotp.devkit.kura.deployment;
