/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.crypto;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.BadPaddingException;
import javax.crypto.IllegalBlockSizeException;
import javax.crypto.NoSuchPaddingException;
import org.eclipse.kura.KuraException;
import org.osgi.annotation.versioning.ProviderType;

/** Encrypts and decrypts secrets of the configuration. */
@ProviderType
public interface CryptoService {
  boolean isFrameworkSecure();

  /**
   * Fails for text that was not encrypted, with a {@link KuraException} or an {@link
   * IllegalArgumentException}; empty text stays empty.
   */
  char[] decryptAes(char[] encrypted) throws KuraException;

  /** Equal texts get different results. */
  char[] encryptAes(char[] plain) throws KuraException;

  char[] getKeyStorePassword(String keyStorePath);

  String decodeBase64(String encoded) throws NoSuchAlgorithmException, UnsupportedEncodingException;

  String decryptAes(String encrypted)
      throws NoSuchAlgorithmException,
          NoSuchPaddingException,
          InvalidKeyException,
          IOException,
          IllegalBlockSizeException,
          BadPaddingException;

  String encodeBase64(String plain) throws NoSuchAlgorithmException, UnsupportedEncodingException;

  String encryptAes(String plain)
      throws NoSuchAlgorithmException,
          NoSuchPaddingException,
          InvalidKeyException,
          IllegalBlockSizeException,
          BadPaddingException;

  String hash(String text, String algorithm)
      throws NoSuchAlgorithmException, UnsupportedEncodingException;

  void setKeyStorePassword(String keyStorePath, char[] password) throws KuraException;

  void setKeyStorePassword(String keyStorePath, String password) throws IOException;

  default String sha1Hash(String text)
      throws NoSuchAlgorithmException, UnsupportedEncodingException {
    return hash(text, "SHA-1");
  }

  default String sha256Hash(String text)
      throws NoSuchAlgorithmException, UnsupportedEncodingException {
    return hash(text, "SHA-256");
  }
}
