/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.integration;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;

/**
 * Makes this JVM trust a simulator's authority while it is open: IBM's libraries have no option for
 * a trust store of their own that works, they ask the JVM's at each connect (SDKDM-45).
 */
final class JvmTrust implements AutoCloseable {
  private static final String PASSWORD = "changeit";
  private static final List<String> PROPERTIES =
      List.of(
          "javax.net.ssl.trustStore",
          "javax.net.ssl.trustStorePassword",
          "javax.net.ssl.trustStoreType");

  private JvmTrust() {}

  /**
   * @param authority PEM file
   * @param folder where to keep the trust store
   */
  static JvmTrust of(Path authority, Path folder) throws IOException, GeneralSecurityException {
    KeyStore trust = KeyStore.getInstance("PKCS12");
    trust.load(null, null);
    try (InputStream in = Files.newInputStream(authority)) {
      trust.setCertificateEntry(
          "platform", CertificateFactory.getInstance("X.509").generateCertificate(in));
    }
    Path store = folder.resolve("trust.p12");
    try (OutputStream out = Files.newOutputStream(store)) {
      trust.store(out, PASSWORD.toCharArray());
    }
    System.setProperty(PROPERTIES.get(0), store.toString());
    System.setProperty(PROPERTIES.get(1), PASSWORD);
    System.setProperty(PROPERTIES.get(2), "PKCS12");
    return new JvmTrust();
  }

  @Override
  public void close() {
    PROPERTIES.forEach(System::clearProperty);
  }
}
