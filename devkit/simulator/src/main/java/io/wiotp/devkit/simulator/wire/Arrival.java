/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.wire;

import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a connection showed before its first packet.
 *
 * @param serverName the name in the TLS handshake (TLS-6); null if there was none
 * @param certificates the client's certificate, then its authorities; empty if it showed none.
 *     Nobody has checked them yet.
 * @param webSocket true for MQTT within WebSocket frames (CON-8)
 */
public record Arrival(
    @Nullable String serverName, List<X509Certificate> certificates, boolean webSocket) {

  Arrival overWebSocket() {
    return new Arrival(serverName, certificates, true);
  }
}
