/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import io.wiotp.devkit.simulator.fault.Infrastructure.CertificateShape;
import io.wiotp.devkit.simulator.tls.CertificateAuthority;
import io.wiotp.devkit.simulator.tls.ServerCertificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The certificate that the TLS port shows, and others that it may be made to show (SIM-61). */
final class Certificates {
  private static final List<String> OTHER_HOST = List.of("other.example");
  private static final Duration FAR = Duration.ofDays(365);

  private final List<String> names;
  private final CertificateAuthority authority;
  private final ServerCertificate normal;
  private volatile ServerCertificate current;

  /**
   * @param names host names and addresses of the server
   */
  Certificates(List<String> names) {
    this.names = names;
    this.authority = new CertificateAuthority(Instant.now());
    this.normal = authority.issue(names, Instant.now());
    this.current = normal;
  }

  /** The certificate that clients have to trust, PEM. */
  String authority() {
    return normal.authority();
  }

  /** The authority that signed the normal certificate, and signs those of clients. */
  CertificateAuthority issuer() {
    return authority;
  }

  ServerCertificate current() {
    return current;
  }

  void current(ServerCertificate certificate) {
    current = certificate;
  }

  /** Makes a certificate; takes a few tenths of a second. */
  ServerCertificate make(CertificateShape shape) {
    // From the real clock: clients check it against theirs.
    Instant now = Instant.now();
    return switch (shape) {
      case NORMAL -> normal;
      case WRONG_HOST -> authority.issue(OTHER_HOST, now);
      case EXPIRED -> authority.issue(names, now.minus(FAR));
      case NOT_YET_VALID -> authority.issue(names, now.plus(FAR));
      case SELF_SIGNED -> authority.selfSigned(names, now);
      case UNKNOWN_CA -> new CertificateAuthority(now).issue(names, now);
      case ROTATED -> authority.issue(names, now);
    };
  }
}
