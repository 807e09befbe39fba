/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.protocol.id;

/** As what a client connects; the class letter of its client id (ID-1, ID-2). */
public enum Role {
  /** Speaks for itself on short topics, client id {@code d:…}. */
  DEVICE("d"),
  /** Speaks for itself and attached devices on typed topics, client id {@code g:…}. */
  GATEWAY("g"),
  /** A device of the open sandbox: no credentials, QoS 0, JSON only (QS-1 to QS-7). */
  QUICKSTART("d");

  private final String classLetter;

  Role(String classLetter) {
    this.classLetter = classLetter;
  }

  public String classLetter() {
    return classLetter;
  }
}
