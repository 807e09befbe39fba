/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Store-and-forward: what was accepted here is kept until the platform confirms it, a limit evicts
 * it, or the platform refuses it; each of the three is reported to the listeners and counted. All
 * methods may be called from any thread.
 */
@ProviderType
public interface Outbox {

  /**
   * Stores an event. Never waits for the network.
   *
   * @return completes with the entry's id when the event is stored as durably as the flush policy
   *     asks, or exceptionally with a {@link io.wiotp.kura.api.RefusedException} (outbox full,
   *     store failed, closed) and then nothing was stored. The stage may complete on the store's
   *     own thread: dependants must not block
   */
  CompletionStage<EntryId> append(OutboundEvent event);

  /**
   * Opens the sending side. There is one at a time: opening a window closes the former, whose
   * unconfirmed entries come first in the new one, in their order, marked as redelivery.
   *
   * @param size the most entries that may be unconfirmed at once, 1 to 1,000 (MQ-27)
   */
  Window openWindow(int size);

  void addListener(OutboxListener listener);

  void removeListener(OutboxListener listener);

  /** A consistent picture of this moment; quick, never blocks on the store. */
  OutboxStatus status();

  /** The last few events that the platform refused, oldest first; a short, bounded list. */
  default List<SetAside> lastSetAside() {
    return List.of();
  }
}
