/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.wiotp.devkit.kura.crypto.AesCryptoService;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import org.eclipse.kura.configuration.Password;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;

class PasswordsTest {
  private final Passwords passwords =
      new Passwords(new AesCryptoService(mock(BundleContext.class)));

  /**
   * Kura-contract 6.1: a plain text with exactly one dash can pass for an encrypted one for a
   * while.
   */
  @Test
  void plainTextThatLooksEncryptedIsEncryptedAndComesBack() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      String plain = base64(random) + "-" + base64(random);
      Map<String, Object> stored =
          passwords.encrypted(Map.of("token", new Password(plain.toCharArray())));
      assertThat(text(stored)).as(plain).isNotEqualTo(plain);
      assertThat(text(passwords.decrypted(stored))).isEqualTo(plain);
    }
  }

  @Test
  void whatIsEncryptedAlreadyStaysAsItIs() {
    Map<String, Object> once =
        passwords.encrypted(Map.of("token", new Password("secret".toCharArray())));
    assertThat(text(passwords.encrypted(once))).isEqualTo(text(once));
  }

  private static String base64(Random random) {
    byte[] bytes = new byte[random.nextInt(24)];
    random.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static String text(Map<String, Object> properties) {
    return new String(((Password) properties.get("token")).getPassword());
  }
}
