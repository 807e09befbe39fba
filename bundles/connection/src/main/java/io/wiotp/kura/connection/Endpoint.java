/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection;

import io.wiotp.kura.outbox.EntryId;
import io.wiotp.kura.outbox.OutboundEvent;
import io.wiotp.kura.protocol.id.Identity;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The cloud endpoint of one connection, registered with the connection's {@code kura.service.pid}.
 * It is there even when its configuration can not work or a layer below is missing: then it refuses
 * with the reason.
 */
@ProviderType
public interface Endpoint {

  /** Who this connection is; empty while its configuration is invalid. */
  Optional<Identity> identity();

  /**
   * Accepts an event for delivery; never waits for the network.
   *
   * @return as {@link io.wiotp.kura.outbox.Outbox#append}
   */
  CompletionStage<EntryId> accept(OutboundEvent event);

  /**
   * Counts an event that a publisher refused before it got here, so that the status shows it with
   * its reason.
   */
  void noteRefusal(String source, io.wiotp.kura.api.Reason reason, String detail);

  /**
   * Wants to hear how the events of one publisher end.
   *
   * @param source the publisher's pid, as in {@link OutboundEvent#source}
   */
  void addDeliveryListener(String source, DeliveryListener listener);

  void removeDeliveryListener(DeliveryListener listener);
}
