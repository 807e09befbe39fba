/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.tls;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the server name of a TLS handshake says of the organization (TLS-7, CON-1, CON-11). */
public final class ServerName {
  private static final Pattern PATTERN = Pattern.compile("([^.]+)\\.messaging\\..+");

  private ServerName() {}

  /**
   * The organization of a name of the form {@code org.messaging.domain}, whatever the domain; null
   * for any other name, which claims nothing.
   */
  public static @Nullable String organization(@Nullable String name) {
    if (name == null) {
      return null;
    }
    Matcher matcher = PATTERN.matcher(name.toLowerCase(Locale.ROOT));
    return matcher.matches() ? matcher.group(1) : null;
  }
}
