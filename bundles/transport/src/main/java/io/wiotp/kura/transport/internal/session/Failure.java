/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal.session;

import io.wiotp.kura.api.Reason;
import java.util.Objects;

/**
 * Why a session did not come up, or ended.
 *
 * @param reason what to tell the operator
 * @param detail one line, never a secret
 * @param closedByPeer whether the other side closed an otherwise healthy connection: all that an
 *     MQTT 3 client sees of a close code (ERR-300)
 */
public record Failure(Reason reason, String detail, boolean closedByPeer) {
  public Failure {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(detail, "detail");
  }

  public Failure(Reason reason, String detail) {
    this(reason, detail, false);
  }
}
