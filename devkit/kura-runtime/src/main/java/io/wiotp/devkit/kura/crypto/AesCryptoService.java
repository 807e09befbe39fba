/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.crypto;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.crypto.CryptoService;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * AES-GCM in Kura's text form {@code <base64 iv>-<base64 data>} (kura-contract 6.1). The key
 * obscures and does not protect, as in Kura: it is a constant unless {@code
 * org.eclipse.kura.core.crypto.secretKey} names another of 16, 24 or 32 characters.
 */
@Component(service = CryptoService.class)
public final class AesCryptoService implements CryptoService {

  private static final String KEY_PROPERTY = "org.eclipse.kura.core.crypto.secretKey";
  private static final String DEFAULT_KEY = "devkit-not-a-key";
  private static final int IV_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, String> keyStorePasswords = new ConcurrentHashMap<>();

  @Activate
  public AesCryptoService(BundleContext context) {
    String named = context.getProperty(KEY_PROPERTY);
    String text = named == null ? DEFAULT_KEY : named;
    this.key = new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), "AES");
  }

  @Override
  public char[] encryptAes(char[] plain) throws KuraException {
    byte[] iv = new byte[IV_BYTES];
    random.nextBytes(iv);
    try {
      byte[] data = cipher(Cipher.ENCRYPT_MODE, iv).doFinal(bytes(plain));
      Base64.Encoder encoder = Base64.getEncoder();
      return (encoder.encodeToString(iv) + "-" + encoder.encodeToString(data)).toCharArray();
    } catch (GeneralSecurityException e) {
      throw new KuraException(KuraErrorCode.ENCODE_ERROR, e, "AES");
    }
  }

  /**
   * The plain text. For text that is not of this form: {@code DECODER_ERROR}, or an
   * IllegalArgumentException when it holds exactly one dash, as in Kura.
   */
  @Override
  public char[] decryptAes(char[] encrypted) throws KuraException {
    if (encrypted.length == 0) {
      return encrypted;
    }
    String[] parts = new String(encrypted).split("-", -1);
    if (parts.length != 2) {
      throw new KuraException(KuraErrorCode.DECODER_ERROR, "not an encrypted text");
    }
    byte[] iv = Base64.getDecoder().decode(parts[0]);
    byte[] data = Base64.getDecoder().decode(parts[1]);
    try {
      return chars(cipher(Cipher.DECRYPT_MODE, iv).doFinal(data));
    } catch (GeneralSecurityException e) {
      throw new KuraException(KuraErrorCode.DECODER_ERROR, e, "AES");
    }
  }

  private Cipher cipher(int mode, byte[] iv) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
    return cipher;
  }

  private static byte[] bytes(char[] text) {
    ByteBuffer buffer = StandardCharsets.UTF_8.encode(CharBuffer.wrap(text));
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }

  private static char[] chars(byte[] text) {
    CharBuffer buffer = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(text));
    char[] chars = new char[buffer.remaining()];
    buffer.get(chars);
    return chars;
  }

  @Override
  public String encryptAes(String plain) {
    try {
      return new String(encryptAes(plain.toCharArray()));
    } catch (KuraException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String decryptAes(String encrypted) throws java.io.IOException {
    try {
      return new String(decryptAes(encrypted.toCharArray()));
    } catch (KuraException e) {
      throw new java.io.IOException(e);
    }
  }

  @Override
  public String hash(String text, String algorithm) throws NoSuchAlgorithmException {
    byte[] digest =
        MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest);
  }

  @Override
  public String encodeBase64(String plain) {
    return Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String decodeBase64(String encoded) {
    return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
  }

  @Override
  public char[] getKeyStorePassword(String keyStorePath) {
    return keyStorePasswords.getOrDefault(keyStorePath, "changeit").toCharArray();
  }

  @Override
  public void setKeyStorePassword(String keyStorePath, char[] password) {
    keyStorePasswords.put(keyStorePath, new String(password));
  }

  @Override
  public void setKeyStorePassword(String keyStorePath, String password) {
    keyStorePasswords.put(keyStorePath, password);
  }

  @Override
  public boolean isFrameworkSecure() {
    return false;
  }
}
