/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** Reaches the parts of the endpoint that only SCR may touch. */
@org.jspecify.annotations.NullMarked
package io.wiotp.kura.connection.internal.endpoint;
