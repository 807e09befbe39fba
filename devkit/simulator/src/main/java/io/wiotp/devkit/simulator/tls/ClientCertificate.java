/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;

/**
 * A certificate for a device or gateway, with its key.
 *
 * @param authority the certificate of whoever signed it
 */
public record ClientCertificate(
    PrivateKey key, X509Certificate certificate, X509Certificate authority) {

  /** The certificate and its authority's, PEM. */
  public String chainPem() throws GeneralSecurityException {
    return Pem.of("CERTIFICATE", certificate.getEncoded())
        + Pem.of("CERTIFICATE", authority.getEncoded());
  }

  /** The private key, PKCS #8 in PEM. */
  public String keyPem() {
    return Pem.of("PRIVATE KEY", key.getEncoded());
  }

  /** A key store in memory with the key under the alias {@code client}. */
  public KeyStore keyStore(char[] password) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry("client", key, password, new Certificate[] {certificate, authority});
    return store;
  }

  @Override
  public String toString() {
    return "ClientCertificate[" + certificate.getSubjectX500Principal() + "]";
  }
}
