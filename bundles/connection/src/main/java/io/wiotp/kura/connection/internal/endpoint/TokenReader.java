/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.internal.endpoint;

import org.eclipse.kura.KuraException;
import org.eclipse.kura.configuration.Password;
import org.eclipse.kura.crypto.CryptoService;
import org.jspecify.annotations.Nullable;

/**
 * Reads a secret option however Kura delivers it: as a rule as encrypted text, in clear when it was
 * set by other means.
 */
final class TokenReader {
  private final CryptoService crypto;

  TokenReader(CryptoService crypto) {
    this.crypto = crypto;
  }

  /** The secret in clear, empty when there is none. */
  String read(@Nullable Object delivered) {
    char[] text = textOf(delivered);
    if (text.length == 0) {
      return "";
    }
    try {
      return new String(crypto.decryptAes(text.clone()));
    } catch (KuraException | RuntimeException notEncrypted) {
      // Plain text may look encrypted up to any point: a token with one dash fails in the Base64
      // decoder, or in the cipher with a ProviderException. Not logged: it may quote the value.
      return new String(text);
    }
  }

  private static char[] textOf(@Nullable Object delivered) {
    char[] text = null;
    if (delivered instanceof Password password) {
      text = password.getPassword();
    } else if (delivered instanceof char[] chars) {
      text = chars;
    } else if (delivered instanceof String string) {
      text = string.toCharArray();
    }
    return text == null ? new char[0] : text;
  }
}
