/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.protocol.id;

/**
 * The tenant on the platform: part of every client id and of the host name. Usually six characters,
 * which is not enforced because other installations have their own (ID-7).
 */
public record Organization(String value) {
  /** The open sandbox (QS-1). */
  public static final Organization QUICKSTART = new Organization("quickstart");

  public Organization {
    Names.require("organization", value, Names.MAX_ID);
  }

  @Override
  public String toString() {
    return value;
  }
}
