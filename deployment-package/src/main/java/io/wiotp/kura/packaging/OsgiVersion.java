/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.packaging;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns Maven's version syntax into OSGi's, the way bnd does for the bundles. */
final class OsgiVersion {
  private static final Pattern MAVEN =
      Pattern.compile("(\\d+)(?:\\.(\\d+))?(?:\\.(\\d+))?(?:[-.]([A-Za-z0-9_-]+))?");

  private OsgiVersion() {}

  /** For example {@code 1.0.0-SNAPSHOT} becomes {@code 1.0.0.SNAPSHOT}. */
  static String of(String mavenVersion) {
    Matcher matcher = MAVEN.matcher(mavenVersion);
    if (!matcher.matches()) {
      throw new PackagingException(
          "version must be like 1.2.3 or 1.2.3-qualifier but is '" + mavenVersion + "'");
    }
    String qualifier = matcher.group(4);
    return number(matcher.group(1))
        + "."
        + number(matcher.group(2))
        + "."
        + number(matcher.group(3))
        + (qualifier == null ? "" : "." + qualifier);
  }

  private static String number(@Nullable String digits) {
    return digits == null ? "0" : digits;
  }
}
