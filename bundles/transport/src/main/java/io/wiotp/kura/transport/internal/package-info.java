/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** The core of the transport: connections that keep themselves up. Plain Java. */
@org.jspecify.annotations.NullMarked
package io.wiotp.kura.transport.internal;
