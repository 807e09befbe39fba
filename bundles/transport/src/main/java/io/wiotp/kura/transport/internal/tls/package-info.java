/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** TLS sockets: versions, server name, host name check, client key. */
@org.jspecify.annotations.NullMarked
package io.wiotp.kura.transport.internal.tls;
