/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** One run of the emulated gateway: what an engineer does in the web UI, and how it ends. */
@org.jspecify.annotations.NullMarked
package io.wiotp.devkit.gateway.run;
