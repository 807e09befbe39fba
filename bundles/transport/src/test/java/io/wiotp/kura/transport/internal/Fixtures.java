/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal;

import io.wiotp.kura.protocol.id.DeviceId;
import io.wiotp.kura.protocol.id.Identity;
import io.wiotp.kura.protocol.id.Organization;
import io.wiotp.kura.protocol.id.Role;
import io.wiotp.kura.protocol.id.Token;
import io.wiotp.kura.transport.internal.link.LinkSettings;
import io.wiotp.kura.transport.internal.link.Scheme;
import io.wiotp.kura.transport.internal.state.BackoffPolicy;
import java.time.Duration;

/** Values that tests share. */
public final class Fixtures {
  public static final Identity GATEWAY =
      new Identity(new Organization("abc123"), Role.GATEWAY, new DeviceId("gw", "kura-1"));
  public static final Identity QUICKSTART =
      new Identity(Organization.QUICKSTART, Role.QUICKSTART, new DeviceId("dev", "one"));
  public static final Token TOKEN = new Token("s3cret-Token");

  private Fixtures() {}

  public static LinkSettings link(String host, int port, Scheme scheme) {
    return new LinkSettings(
        host,
        "example.org",
        port,
        scheme,
        false,
        Duration.ofSeconds(60),
        Duration.ofSeconds(10),
        true);
  }

  public static TransportSettings settings(String host, int port, Scheme scheme) {
    return settings(link(host, port, scheme));
  }

  public static TransportSettings settings(LinkSettings link) {
    return new TransportSettings(
        link,
        new BackoffPolicy(Duration.ofMillis(20), Duration.ofMillis(200), Duration.ofMillis(50)),
        100);
  }
}
