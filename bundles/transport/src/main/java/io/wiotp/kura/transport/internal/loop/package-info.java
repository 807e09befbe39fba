/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** The one thread that state is confined to, and its time. */
@org.jspecify.annotations.NullMarked
package io.wiotp.kura.transport.internal.loop;
