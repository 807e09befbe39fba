/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal.state;

import io.wiotp.kura.api.Reason;

/** How fast it is worth trying again. */
public enum Pace {
  /** The network or the platform had a bad moment. */
  NORMAL,
  /** The platform said no: it will say so again until a person acts, and it throttles (AUTH-8). */
  REFUSED,
  /** Two clients throw each other out; each try harms the other (MQ-65, MQ-66). */
  CONFLICT;

  public static Pace of(Reason reason) {
    return switch (reason) {
      case NOT_AUTHORIZED, CLIENT_ID_REJECTED, PROTOCOL_REFUSED, CLIENT_CERTIFICATE_REFUSED ->
          REFUSED;
      case CLIENT_ID_IN_USE -> CONFLICT;
      default -> NORMAL;
    };
  }
}
