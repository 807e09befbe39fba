/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** Joins identity, transport and outbox to a running connection, and drains the outbox into it. */
@org.jspecify.annotations.NullMarked
package io.wiotp.kura.connection.internal.assembly;
