/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.registry;

import org.jspecify.annotations.Nullable;

/** What a gateway may do for other devices (GW-2, GW-3). */
public enum GatewayRole {
  /** Registers unknown devices when it publishes for them (GW-8). */
  PRIVILEGED("privileged"),
  STANDARD("standard");

  private final String word;

  GatewayRole(String word) {
    this.word = word;
  }

  /** The word in the registry file. */
  public String word() {
    return word;
  }

  /** The role of that word; null if there is none. */
  public static @Nullable GatewayRole ofWord(String word) {
    for (GatewayRole candidate : values()) {
      if (candidate.word.equals(word)) {
        return candidate;
      }
    }
    return null;
  }
}
