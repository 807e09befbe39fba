/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.configuration;

import org.osgi.annotation.versioning.ProviderType;

/** Holder of a secret option. */
@ProviderType
public class Password {
  private final char[] secret;

  public Password(String secret) {
    this.secret = secret.toCharArray();
  }

  /** Keeps the array itself, so that the caller can wipe it. */
  public Password(char[] secret) {
    this.secret = secret;
  }

  /** The array itself, not a copy. */
  public char[] getPassword() {
    return secret;
  }

  /** The secret in clear: never log it. */
  @Override
  public String toString() {
    return new String(secret);
  }
}
