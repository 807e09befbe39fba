/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.ssl;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.osgi.annotation.versioning.ProviderType;

/** Builds TLS contexts and socket factories from the configured keystores. */
@ProviderType
public interface SslManagerService {
  X509Certificate[] getTrustCertificates() throws GeneralSecurityException, IOException;

  SSLContext getSSLContext() throws GeneralSecurityException, IOException;

  SSLContext getSSLContext(String keyAlias) throws GeneralSecurityException, IOException;

  SSLSocketFactory getSSLSocketFactory() throws GeneralSecurityException, IOException;

  SSLSocketFactory getSSLSocketFactory(String keyAlias)
      throws GeneralSecurityException, IOException;

  SSLSocketFactory getSSLSocketFactory(
      String protocol,
      String ciphers,
      String trustStore,
      String keyStore,
      char[] keyStorePassword,
      String keyAlias)
      throws GeneralSecurityException, IOException;

  SSLSocketFactory getSSLSocketFactory(
      String protocol,
      String ciphers,
      String trustStore,
      String keyStore,
      char[] keyStorePassword,
      String keyAlias,
      boolean hostnameVerification)
      throws GeneralSecurityException, IOException;

  void deleteTrustCertificate(String alias) throws GeneralSecurityException, IOException;

  void installPrivateKey(String alias, PrivateKey privateKey, char[] password, Certificate[] chain)
      throws GeneralSecurityException, IOException;

  void installTrustCertificate(String alias, X509Certificate certificate)
      throws GeneralSecurityException, IOException;
}
