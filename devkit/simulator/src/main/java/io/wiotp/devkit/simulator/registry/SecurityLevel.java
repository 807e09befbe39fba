/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.registry;

import org.jspecify.annotations.Nullable;

/** What devices and gateways have to show when they connect (TLS-10). */
public enum SecurityLevel {
  /** Plain ports are open; the token decides. The simulator's default. */
  TLS_OPTIONAL("tls-optional"),
  TLS_WITH_TOKEN("tls-with-token"),
  /** The token may be absent (AUTH-14). */
  TLS_WITH_CERTIFICATE("tls-with-client-certificate"),
  TLS_WITH_CERTIFICATE_AND_TOKEN("tls-with-client-certificate-and-token"),
  TLS_WITH_CERTIFICATE_OR_TOKEN("tls-with-client-certificate-or-token");

  private final String word;

  SecurityLevel(String word) {
    this.word = word;
  }

  /** The name in the registry file. */
  public String word() {
    return word;
  }

  public boolean requiresTls() {
    return this != TLS_OPTIONAL;
  }

  public boolean requiresCertificate() {
    return this == TLS_WITH_CERTIFICATE || this == TLS_WITH_CERTIFICATE_AND_TOKEN;
  }

  /** True if a certificate that is shown has to be valid (TLS-11). */
  public boolean readsCertificate() {
    return requiresCertificate() || this == TLS_WITH_CERTIFICATE_OR_TOKEN;
  }

  /** True if a valid certificate makes the token unnecessary. */
  public boolean isCertificateEnough() {
    return this == TLS_WITH_CERTIFICATE || this == TLS_WITH_CERTIFICATE_OR_TOKEN;
  }

  /** The level of that name; null if there is none. */
  public static @Nullable SecurityLevel ofWord(String word) {
    for (SecurityLevel level : values()) {
      if (level.word.equals(word)) {
        return level;
      }
    }
    return null;
  }
}
