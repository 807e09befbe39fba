/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox;

import io.wiotp.kura.api.Reason;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Learns how entries end. Called on the thread that caused the end, outside locks; must return at
 * once.
 */
@ConsumerType
public interface OutboxListener {

  /** The platform confirmed the entry. */
  default void confirmed(EntryId id, OutboundEvent outbound) {}

  /**
   * The entry left without confirmation: evicted by a limit, or set aside because the platform
   * refused it.
   */
  default void lost(EntryId id, OutboundEvent outbound, Reason reason, String detail) {}
}
