/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** Messages that Java applications hand to the endpoint directly. */
@org.jspecify.annotations.NullMarked
package io.wiotp.kura.connection.internal.message;
