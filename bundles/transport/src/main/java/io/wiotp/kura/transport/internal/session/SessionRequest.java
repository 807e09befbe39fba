/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal.session;

import io.wiotp.kura.protocol.id.Token;
import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * All that a session needs to know.
 *
 * @param serverUri scheme {@code tcp}, {@code ssl}, {@code ws} or {@code wss}, host, port
 * @param clientId computed from the identity (ID-1, ID-2)
 * @param token null for quickstart (AUTH-3)
 * @param keepAlive whole seconds
 * @param connectTimeout for each of TCP connect and TLS handshake
 * @param cleanSession whether the broker forgets subscriptions in between (MQ-11)
 * @param tls makes the sockets of {@code ssl} and {@code wss}; null for the plain schemes
 */
public record SessionRequest(
    String serverUri,
    String clientId,
    @Nullable Token token,
    Duration keepAlive,
    Duration connectTimeout,
    boolean cleanSession,
    @Nullable SSLSocketFactory tls) {}
