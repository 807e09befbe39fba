/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.fake;

import java.util.Base64;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.crypto.CryptoService;

/** Encrypts by turning the text around; behaves like Kura's service on what is not encrypted. */
public final class FakeCrypto implements CryptoService {
  private static final String MARK = "aXY=-";

  public static String encrypted(String plain) {
    return MARK + new StringBuilder(plain).reverse();
  }

  @Override
  public char[] decryptAes(char[] encrypted) throws KuraException {
    String text = new String(encrypted);
    if (text.startsWith(MARK)) {
      return new StringBuilder(text.substring(MARK.length())).reverse().toString().toCharArray();
    }
    if (text.endsWith("-cipher")) {
      throw new java.security.ProviderException("output buffer invalid");
    }
    if (text.chars().filter(c -> c == '-').count() == 1) {
      // Exactly one dash looks like the form of an encrypted text: Base64 complains.
      Base64.getDecoder().decode("?");
    }
    throw new KuraException(KuraErrorCode.DECODER_ERROR, "not encrypted: " + text);
  }

  @Override
  public char[] encryptAes(char[] plain) {
    return encrypted(new String(plain)).toCharArray();
  }

  @Override
  public boolean isFrameworkSecure() {
    return false;
  }

  @Override
  public char[] getKeyStorePassword(String keyStorePath) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String decodeBase64(String encoded) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String decryptAes(String encrypted) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String encodeBase64(String plain) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String encryptAes(String plain) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String hash(String text, String algorithm) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setKeyStorePassword(String keyStorePath, char[] password) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setKeyStorePassword(String keyStorePath, String password) {
    throw new UnsupportedOperationException();
  }
}
