/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.id;

import org.jspecify.annotations.Nullable;

/** The first part of a client id (ID-1 to ID-4). */
public enum ClientClass {
  DEVICE("d"),
  GATEWAY("g"),
  APPLICATION("a"),
  /** An application whose instances share one set of subscriptions. */
  SHARED_APPLICATION("A");

  private final String letter;

  ClientClass(String letter) {
    this.letter = letter;
  }

  /** The class letter as it stands in a client id; case matters (ID-6). */
  public String letter() {
    return letter;
  }

  public boolean isApplication() {
    return this == APPLICATION || this == SHARED_APPLICATION;
  }

  static @Nullable ClientClass ofLetter(String letter) {
    for (ClientClass candidate : values()) {
      if (candidate.letter.equals(letter)) {
        return candidate;
      }
    }
    return null;
  }
}
