/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** Tells others: listeners, the web console and the status LED. */
@org.jspecify.annotations.NullMarked
package io.wiotp.kura.connection.internal.notify;
