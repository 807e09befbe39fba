/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** State machine, back-off, and what is said about failures. */
@org.jspecify.annotations.NullMarked
package io.wiotp.kura.transport.internal.state;
