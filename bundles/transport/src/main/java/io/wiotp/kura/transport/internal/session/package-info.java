/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** One MQTT session as the core sees it, whatever carries it. */
@org.jspecify.annotations.NullMarked
package io.wiotp.kura.transport.internal.session;
