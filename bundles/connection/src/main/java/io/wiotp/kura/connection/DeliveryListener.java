/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection;

import io.wiotp.kura.outbox.EntryId;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Hears of confirmations of one publisher's events, on a thread of the connection; must return
 * soon.
 */
@ConsumerType
public interface DeliveryListener {
  void confirmed(EntryId id);
}
