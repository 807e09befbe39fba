/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.tls;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks what clients show, which {@link AnyClient} let through (TLS-11). */
public final class ClientCertificates {
  private static final String CLIENT_AUTHENTICATION = "1.3.6.1.5.5.7.3.2";

  private final Supplier<X509Certificate> authority;

  /**
   * @param authority gives the certificate of who signs those that the simulator makes; asked when
   *     the first client shows one
   */
  public ClientCertificates(Supplier<X509Certificate> authority) {
    this.authority = authority;
  }

  /**
   * True if a chain is in force and signed by the simulator's authority, or one of the
   * organization's (TLS-14). Times are those of the real clock, as in the handshake.
   */
  public boolean areValid(List<X509Certificate> chain, Collection<X509Certificate> authorities) {
    try {
      Set<TrustAnchor> anchors =
          Stream.concat(Stream.of(authority.get()), authorities.stream())
              .map(trusted -> new TrustAnchor(trusted, null))
              .collect(Collectors.toSet());
      PKIXParameters rules = new PKIXParameters(anchors);
      rules.setRevocationEnabled(false);
      List<X509Certificate> path = chain.stream().filter(c -> !isAnchor(c, anchors)).toList();
      CertPathValidator.getInstance("PKIX")
          .validate(CertificateFactory.getInstance("X.509").generateCertPath(path), rules);
      List<String> purposes = chain.get(0).getExtendedKeyUsage();
      return purposes == null || purposes.contains(CLIENT_AUTHENTICATION);
    } catch (GeneralSecurityException e) {
      return false; // That is what the question was.
    }
  }

  private static boolean isAnchor(X509Certificate certificate, Set<TrustAnchor> anchors) {
    return anchors.stream().anyMatch(anchor -> certificate.equals(anchor.getTrustedCert()));
  }
}
