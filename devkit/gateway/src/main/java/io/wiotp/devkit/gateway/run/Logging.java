/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.gateway.run;

import java.util.Map;

/** How the bundles' log looks on standard error; what the user set as system property wins. */
final class Logging {
  private static final String PREFIX = "org.slf4j.simpleLogger.";
  private static final Map<String, String> SETTINGS =
      Map.of(
          "logFile", "System.err",
          "defaultLogLevel", "info",
          "showDateTime", "true",
          "dateTimeFormat", "HH:mm:ss.SSS",
          "showThreadName", "false",
          "showShortLogName", "true",
          // The console's servers greet in twenty lines.
          "log.org.eclipse.jetty", "warn",
          "log.org.apache.felix", "warn");

  private Logging() {}

  static void configure() {
    SETTINGS.forEach(
        (key, value) -> {
          if (System.getProperty(PREFIX + key) == null) {
            System.setProperty(PREFIX + key, value);
          }
        });
  }
}
