/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.component;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.configuration.Password;
import org.eclipse.kura.configuration.metatype.AD;
import org.eclipse.kura.configuration.metatype.OCD;
import org.eclipse.kura.configuration.metatype.Scalar;
import org.eclipse.kura.crypto.CryptoService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passwords in property maps: as {@link Password} in Kura's API, as text in ConfigurationAdmin, so
 * that components get the encrypted text (kura-contract 2.6). Null values are kept.
 */
public final class Passwords {

  private static final Logger LOG = LoggerFactory.getLogger(Passwords.class);

  private final CryptoService crypto;

  public Passwords(CryptoService crypto) {
    this.crypto = crypto;
  }

  /** Encrypts every Password that is not encrypted yet. */
  public Map<String, Object> encrypted(Map<String, Object> properties) {
    return mapped(properties, this::encrypted);
  }

  /** Decrypts every Password; one that cannot be decrypted stays as it is, taken as plain. */
  public Map<String, Object> decrypted(Map<String, Object> properties) {
    return mapped(properties, this::decrypted);
  }

  /** Passwords to plain text values, what is inside unchanged. */
  public static Map<String, Object> asText(Map<String, Object> properties) {
    Map<String, Object> result = new LinkedHashMap<>(properties);
    result.replaceAll(
        (key, value) -> {
          if (value instanceof Password password) {
            return text(password);
          }
          return value instanceof Password[] many
              ? Arrays.stream(many).map(Passwords::text).toArray(String[]::new)
              : value;
        });
    return result;
  }

  /** Texts of attributes of type Password to Passwords, what is inside unchanged. */
  public static Map<String, Object> typed(
      Map<String, Object> properties, @Nullable OCD definition) {
    Map<String, Object> result = new LinkedHashMap<>(properties);
    if (definition == null) {
      return result;
    }
    for (AD ad : definition.getAD()) {
      if (ad.getType() == Scalar.PASSWORD) {
        result.computeIfPresent(ad.getId(), (id, value) -> typed(value));
      }
    }
    return result;
  }

  /** One text, or an array of them, as Password. */
  public static Object typed(Object value) {
    if (value instanceof String text) {
      return new Password(text);
    }
    return value instanceof String[] many
        ? Arrays.stream(many).map(Password::new).toArray(Password[]::new)
        : value;
  }

  private static Map<String, Object> mapped(
      Map<String, Object> properties, UnaryOperator<Password> change) {
    Map<String, Object> result = new LinkedHashMap<>(properties);
    result.replaceAll(
        (key, value) -> {
          if (value instanceof Password password) {
            return change.apply(password);
          }
          return value instanceof Password[] many
              ? Arrays.stream(many).map(change).toArray(Password[]::new)
              : value;
        });
    return result;
  }

  private Password encrypted(Password password) {
    try {
      crypto.decryptAes(password.getPassword());
      return password;
    } catch (KuraException | RuntimeException e) {
      // Also what a provider throws when plain text with one dash happens to be Base64.
      LOG.trace("not encrypted yet", e);
    }
    try {
      return new Password(crypto.encryptAes(password.getPassword()));
    } catch (KuraException e) {
      throw new IllegalStateException("a password could not be encrypted", e);
    }
  }

  private Password decrypted(Password password) {
    try {
      return new Password(crypto.decryptAes(password.getPassword()));
    } catch (KuraException | RuntimeException e) {
      LOG.debug("a password is not encrypted; taken as it is");
      return password;
    }
  }

  private static String text(Password password) {
    return new String(password.getPassword());
  }
}
