/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.certificate;

import java.security.KeyStore;
import java.security.cert.Certificate;

/** A trusted certificate and where it is kept. */
public class KuraCertificateEntry {
  private final EntryId id;
  private final KeyStore.TrustedCertificateEntry certificateEntry;

  public KuraCertificateEntry(String keystoreId, String alias, Certificate certificate) {
    this(keystoreId, alias, new KeyStore.TrustedCertificateEntry(certificate));
  }

  public KuraCertificateEntry(
      String keystoreId, String alias, KeyStore.TrustedCertificateEntry certificateEntry) {
    this.id = new EntryId(keystoreId, alias);
    this.certificateEntry = certificateEntry;
  }

  /** Alias part of a certificate id. */
  public static String getAlias(String id) {
    return EntryId.parse(id).alias();
  }

  /** Keystore part of a certificate id. */
  public static String getKeystoreId(String id) {
    return EntryId.parse(id).keystoreId();
  }

  public String getCertificateId() {
    return id.text();
  }

  public String getKeystoreId() {
    return id.keystoreId();
  }

  public String getAlias() {
    return id.alias();
  }

  public KeyStore.TrustedCertificateEntry getCertificateEntry() {
    return certificateEntry;
  }
}
