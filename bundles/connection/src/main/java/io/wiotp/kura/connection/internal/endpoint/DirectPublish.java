/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.internal.endpoint;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.api.RefusedException;
import io.wiotp.kura.connection.internal.message.DirectMessages;
import io.wiotp.kura.connection.internal.report.RefusalLog;
import io.wiotp.kura.outbox.EntryId;
import io.wiotp.kura.outbox.OutboundEvent;
import io.wiotp.kura.protocol.id.Identity;
import io.wiotp.kura.protocol.id.Role;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.KuraStoreCapacityReachedException;
import org.eclipse.kura.KuraStoreException;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.jspecify.annotations.Nullable;

/** {@code CloudEndpoint.publish}: waits until the event is stored, never for the network. */
final class DirectPublish {
  private static final Duration STORE = Duration.ofSeconds(10);

  private final String pid;
  private final Acceptance acceptance;
  private final RefusalLog refusals;
  private final DirectMessages messages;

  DirectPublish(String pid, Acceptance acceptance, RefusalLog refusals, Clock clock) {
    this.pid = pid;
    this.acceptance = acceptance;
    this.refusals = refusals;
    this.messages = new DirectMessages(clock);
  }

  @Nullable String publish(KuraMessage message) throws KuraException {
    Identity identity;
    OutboundEvent event;
    try {
      identity = acceptance.identity();
      event = messages.event(message, identity, pid);
    } catch (RefusedException e) {
      refusals.note(pid, e.reason(), e.detail());
      throw translate(e);
    }
    EntryId id = store(event);
    return event.qos() == 0 || identity.role() == Role.QUICKSTART ? null : id.toString();
  }

  private EntryId store(OutboundEvent event) throws KuraException {
    try {
      return acceptance
          .accept(event)
          .toCompletableFuture()
          .get(STORE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KuraStoreException(e, "interrupted while storing an event");
    } catch (TimeoutException e) {
      throw new KuraStoreException(e, "not stored within " + STORE.toSeconds() + " s");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RefusedException refused
          ? translate(refused)
          : new KuraStoreException(e.getCause(), "not stored");
    }
  }

  private static KuraException translate(RefusedException e) {
    String message = e.getMessage() + ". " + e.reason().remedy();
    if (e.reason() == Reason.OUTBOX_FULL || e.reason() == Reason.STORE_FULL) {
      return new KuraStoreCapacityReachedException(message);
    }
    return new KuraException(code(e.reason()), e, message);
  }

  private static KuraErrorCode code(Reason reason) {
    return switch (reason) {
      case OUTBOX_MISSING, TRANSPORT_MISSING, ENDPOINT_MISSING, STOPPED ->
          KuraErrorCode.SERVICE_UNAVAILABLE;
      case OPTION_INVALID, NOT_CONFIGURED -> KuraErrorCode.CONFIGURATION_ERROR;
      case STORE_FAILED, STORE_SLOW, STORE_IN_USE, STORE_FOREIGN, STORE_NEWER, STORE_UNUSABLE ->
          KuraErrorCode.STORE_ERROR;
      default -> KuraErrorCode.INVALID_PARAMETER;
    };
  }
}
