/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.tls;

import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

/** The cipher suites of the messaging ports. */
public final class CipherSuites {
  /** Of TLS 1.3, which the platform's documentation does not know yet. */
  private static final List<String> TLS_1_3 =
      List.of("TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384");

  private static final List<String> KEY_EXCHANGES = List.of("TLS_ECDHE_RSA", "TLS_DHE_RSA");

  private static final List<String> ALGORITHMS =
      List.of("AES_256_GCM_SHA384", "AES_128_GCM_SHA256", "AES_256_CBC_SHA", "AES_128_CBC_SHA");

  private static final List<String> RSA =
      List.of("TLS_RSA_WITH_AES_256_GCM_SHA384", "TLS_RSA_WITH_AES_128_GCM_SHA256");

  private CipherSuites() {}

  /** Those that the platform documents for MQTT (TLS-2), as far as this JDK still has them. */
  public static List<String> messaging() {
    Set<String> known = Set.of(supported());
    Stream<String> ephemeral =
        KEY_EXCHANGES.stream()
            .flatMap(keys -> ALGORITHMS.stream().map(algorithm -> keys + "_WITH_" + algorithm));
    return Stream.of(TLS_1_3.stream(), ephemeral, RSA.stream())
        .flatMap(suites -> suites)
        .filter(known::contains)
        .toList();
  }

  private static String[] supported() {
    try {
      return SSLContext.getDefault().getSupportedSSLParameters().getCipherSuites();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK speaks TLS", e);
    }
  }
}
