/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.registry;

import java.util.Random;

/** Makes tokens, salts and generated names; injectable so that a test can repeat a run (SIM-44). */
public final class SecretSource {
  private static final String LOWER = "abcdefghijklmnopqrstuvwxyz0123456789";
  private static final String TOKEN = LOWER + "ABCDEFGHIJKLMNOPQRSTUVWXYZ-_.";

  private static final int TOKEN_LENGTH = 20;
  private static final int SALT_BYTES = 16;

  private final Random random;

  /**
   * @param random where the characters come from; a {@link java.security.SecureRandom} unless a
   *     test wants the same ones again
   */
  public SecretSource(Random random) {
    this.random = random;
  }

  /** A token within the rules for chosen ones (AUTH-5). */
  public String token() {
    return text(TOKEN, TOKEN_LENGTH);
  }

  /** Six characters, as in all of the platform's examples (ID-7); begins with a letter. */
  public String organization() {
    return text(LOWER.substring(0, 26), 1) + text(LOWER, 5);
  }

  /** An API key in the platform's form (ID-16). */
  public String apiKey(String organization) {
    return "a-" + organization + "-" + text(LOWER, 10);
  }

  Token seal(String secret) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return Token.of(secret, salt);
  }

  private String text(String alphabet, int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }
}
