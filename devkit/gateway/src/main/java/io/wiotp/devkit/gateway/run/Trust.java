/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.gateway.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;

/** Imports certificates into a keystore file, as the UI's certificate page does. */
final class Trust {
  /** What Kura gives its own keystores. */
  static final String PASSWORD = "changeit";

  private Trust() {}

  /** Makes a keystore file whose entries are the certificates of the other file. */
  static void importInto(Path keystore, Path certificates)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, PASSWORD.toCharArray());
    try (InputStream in = Files.newInputStream(certificates)) {
      int number = 0;
      for (Certificate certificate :
          CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        store.setCertificateEntry("platform-" + ++number, certificate);
      }
      if (number == 0) {
        throw new GeneralSecurityException("no certificate in it");
      }
    }
    try (OutputStream out = Files.newOutputStream(keystore)) {
      store.store(out, PASSWORD.toCharArray());
    }
  }
}
