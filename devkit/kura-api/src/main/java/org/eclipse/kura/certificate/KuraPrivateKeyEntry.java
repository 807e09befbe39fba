/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.certificate;

import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;

/** A private key and where it is kept. */
public class KuraPrivateKeyEntry {
  private final EntryId id;
  private final KeyStore.PrivateKeyEntry privateKey;

  public KuraPrivateKeyEntry(
      String keystoreId, String alias, PrivateKey privateKey, Certificate[] chain) {
    this(keystoreId, alias, new KeyStore.PrivateKeyEntry(privateKey, chain));
  }

  public KuraPrivateKeyEntry(String keystoreId, String alias, KeyStore.PrivateKeyEntry privateKey) {
    this.id = new EntryId(keystoreId, alias);
    this.privateKey = privateKey;
  }

  public String getPrivateKeyId() {
    return id.text();
  }

  public String getKeystoreId() {
    return id.keystoreId();
  }

  public String getAlias() {
    return id.alias();
  }

  public KeyStore.PrivateKeyEntry getPrivateKey() {
    return privateKey;
  }
}
