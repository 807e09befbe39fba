/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport;

import io.wiotp.kura.protocol.id.Identity;
import io.wiotp.kura.protocol.id.Token;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Knows how to reach the platform: host, TLS, time-outs, back-off. */
@ProviderType
public interface Transport {

  /**
   * Makes a connection, which is stopped until {@link Connection#start}. It ends with {@link
   * Connection#close}, and is closed by this transport when the transport itself goes away.
   *
   * @param identity who connects
   * @param token its secret; null exactly for the quickstart role (AUTH-3)
   * @param listener gets states and messages
   */
  Connection open(Identity identity, @Nullable Token token, ConnectionListener listener);

  /**
   * Entries that may be unconfirmed at once for this role: at most 10 as device, 1,000 as gateway
   * (MQ-27).
   */
  int inFlightWindow(io.wiotp.kura.protocol.id.Role role);
}
