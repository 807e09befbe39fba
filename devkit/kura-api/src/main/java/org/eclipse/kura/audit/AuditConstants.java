/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.audit;

import org.osgi.annotation.versioning.ProviderType;

/** Names of audit properties. */
@ProviderType
public enum AuditConstants {
  KEY_ENTRY_POINT("entryPoint"),
  KEY_IP("ip"),
  KEY_IDENTITY("identity"),
  ENTRY_POINT_INTERNAL("Internal");

  private final String text;

  AuditConstants(String text) {
    this.text = text;
  }

  public String getValue() {
    return text;
  }
}
