/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.web;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.kura.security.keystore.KeystoreService;

/** Imports trusted certificates. */
final class TrustStorePage {

  private final Services services;

  TrustStorePage(Services services) {
    this.services = services;
  }

  /** The first certificate gets the alias, further ones the alias with a number. */
  void trust(String keystorePid, String alias, Path pem) throws Exception {
    Collection<? extends Certificate> certificates;
    try (InputStream in = Files.newInputStream(pem)) {
      certificates = CertificateFactory.getInstance("X.509").generateCertificates(in);
    }
    if (certificates.isEmpty()) {
      throw new IllegalArgumentException(pem + " holds no certificate");
    }
    List<Boolean> done =
        services.each(
            KeystoreService.class,
            (reference, keystore) -> {
              if (!keystorePid.equals(Services.pid(reference))) {
                return Optional.empty();
              }
              int number = 1;
              for (Certificate certificate : certificates) {
                String name = number == 1 ? alias : alias + "-" + number;
                keystore.setEntry(name, new KeyStore.TrustedCertificateEntry(certificate));
                number++;
              }
              return Optional.of(true);
            });
    if (done.isEmpty()) {
      throw new IllegalArgumentException("no keystore " + keystorePid + " is registered");
    }
  }
}
