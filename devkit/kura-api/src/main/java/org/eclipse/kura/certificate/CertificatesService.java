/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.certificate;

import java.security.cert.Certificate;
import java.util.Enumeration;
import java.util.List;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.message.KuraApplicationTopic;
import org.eclipse.kura.message.KuraPayload;
import org.osgi.annotation.versioning.ProviderType;

/** Lists, stores and verifies certificates. */
@ProviderType
public interface CertificatesService {
  boolean verifySignature(KuraApplicationTopic topic, KuraPayload payload);

  Certificate returnCertificate(String alias) throws KuraException;

  Enumeration<String> listBundleCertificatesAliases();

  Enumeration<String> listCACertificatesAliases();

  Enumeration<String> listDMCertificatesAliases();

  Enumeration<String> listSSLCertificatesAliases();

  List<KuraCertificateEntry> getCertificates() throws KuraException;

  KuraCertificateEntry getCertificateEntry(String id) throws KuraException;

  void addCertificate(KuraCertificateEntry entry) throws KuraException;

  void deleteCertificate(String id) throws KuraException;

  void removeCertificate(String alias) throws KuraException;

  void storeCertificate(Certificate certificate, String alias) throws KuraException;

  void updateCertificate(KuraCertificateEntry entry) throws KuraException;
}
