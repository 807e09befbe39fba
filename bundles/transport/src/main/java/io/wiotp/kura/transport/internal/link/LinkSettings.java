/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal.link;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.api.RefusedException;
import io.wiotp.kura.protocol.id.Identity;
import io.wiotp.kura.protocol.id.Role;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;

/**
 * What a connection is made of. A change of any of it needs a new connection.
 *
 * @param host full host name; empty for {@code {org}.messaging.{domain}} (CON-1)
 * @param domain the platform's domain
 * @param port 0 for the default of the scheme
 * @param scheme how to travel
 * @param plainAllowed whether credentials may travel in clear (TLS-13)
 * @param keepAlive whole seconds
 * @param connectTimeout from the name look-up to the platform's answer
 * @param cleanSession whether the broker forgets subscriptions in between (MQ-11)
 */
public record LinkSettings(
    String host,
    String domain,
    int port,
    Scheme scheme,
    boolean plainAllowed,
    Duration keepAlive,
    Duration connectTimeout,
    boolean cleanSession) {

  /**
   * The address for an identity. Quickstart is the inverse of all others: plain only (CON-7).
   *
   * @throws RefusedException with OPTION_INVALID when the options do not fit the identity
   */
  public Target target(Identity identity) throws RefusedException {
    boolean quickstart = identity.role() == Role.QUICKSTART;
    Scheme used = quickstart ? scheme.plain() : scheme;
    String server = host.isEmpty() ? identity.organization() + ".messaging." + domain : host;
    if (!used.secure() && !quickstart && !plainAllowed && !loopback(server)) {
      throw new RefusedException(
          Reason.OPTION_INVALID,
          "option scheme must be tls or wss, unless plain.allowed is true or the host is this"
              + " machine, but is '"
              + scheme.name().toLowerCase(java.util.Locale.ROOT)
              + "'");
    }
    String uri = used.uri(server, port);
    requireHost(uri, server);
    return new Target(uri, used.secure(), !used.secure() && !quickstart && !loopback(server));
  }

  private void requireHost(String uri, String server) throws RefusedException {
    try {
      if (new URI(uri).getHost() != null) {
        return;
      }
    } catch (URISyntaxException e) {
      throw new RefusedException(Reason.OPTION_INVALID, unusable(server), e);
    }
    throw new RefusedException(Reason.OPTION_INVALID, unusable(server));
  }

  private String unusable(String server) {
    return (host.isEmpty() ? "organization and option domain" : "option host")
        + " must form a host name or an IP address but give '"
        + server
        + "'";
  }

  private static boolean loopback(String server) {
    return server.equalsIgnoreCase("localhost")
        || server.equals("[::1]")
        || server.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
  }
}
