/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.registry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A token as the platform keeps it: salted and hashed, never to be read back (AUTH-4). */
public final class Token {
  private final byte[] salt;
  private final byte[] hash;

  private Token(byte[] salt, byte[] hash) {
    this.salt = salt;
    this.hash = hash;
  }

  static Token of(String secret, byte[] salt) {
    return new Token(salt.clone(), hash(secret, salt));
  }

  /** A token that was kept. */
  static Token sealed(byte[] salt, byte[] hash) {
    return new Token(salt.clone(), hash.clone());
  }

  byte[] salt() {
    return salt.clone();
  }

  byte[] hash() {
    return hash.clone();
  }

  /** True if this is the hash of the given secret; takes the same time either way. */
  public boolean matches(String secret) {
    return MessageDigest.isEqual(hash, hash(secret, salt));
  }

  @Override
  public String toString() {
    return "Token[hidden]";
  }

  private static byte[] hash(String secret, byte[] salt) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(salt);
      return digest.digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
