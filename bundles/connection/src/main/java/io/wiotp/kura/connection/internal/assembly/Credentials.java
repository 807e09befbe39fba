/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.internal.assembly;

import io.wiotp.kura.protocol.id.Identity;
import io.wiotp.kura.protocol.id.Token;
import org.jspecify.annotations.Nullable;

/**
 * Who connects, and its secret. Equal credentials need no new session.
 *
 * @param token null exactly for quickstart (AUTH-3)
 */
public record Credentials(Identity identity, @Nullable Token token) {}
