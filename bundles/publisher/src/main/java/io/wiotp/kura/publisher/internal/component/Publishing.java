/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.publisher.internal.component;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.api.RefusedException;
import io.wiotp.kura.connection.Endpoint;
import io.wiotp.kura.outbox.EntryId;
import io.wiotp.kura.outbox.OutboundEvent;
import io.wiotp.kura.protocol.id.Identity;
import io.wiotp.kura.protocol.id.Role;
import io.wiotp.kura.publisher.internal.encode.Mapped;
import io.wiotp.kura.publisher.internal.encode.MessageMapper;
import io.wiotp.kura.publisher.internal.link.EndpointLink;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.KuraStoreException;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.jspecify.annotations.Nullable;

/**
 * What publishing a message means. One rule decides between an exception and {@code null}: Kura's
 * wire publisher skips the rest of its envelope after an exception, so there is one only when the
 * rest would fare no better.
 */
final class Publishing {
  private final String pid;
  private final EndpointLink link;
  private final RefusalLogger log;
  private final LeftOutMetrics leftOut;
  private final Duration patience;

  /**
   * @param patience the longest wait for the outbox
   */
  Publishing(
      String pid, EndpointLink link, RefusalLogger log, LeftOutMetrics leftOut, Duration patience) {
    this.pid = pid;
    this.link = link;
    this.log = log;
    this.leftOut = leftOut;
    this.patience = patience;
  }

  /**
   * Returns when the event is stored; waits for the store, never for the network.
   *
   * @return the id that delivery listeners will get; null when none will follow: QoS 0, or a record
   *     that can never be sent while refusals are counted
   * @throws KuraException when the endpoint is missing, not configured or can not take more, and
   *     for a record that can never be sent while refusals are thrown
   */
  @Nullable String publish(
      KuraMessage message, MessageMapper mapper, PublisherOptions.OnRefusal onRefusal)
      throws KuraException {
    Endpoint endpoint = endpoint();
    Identity self = identity(endpoint);
    Mapped mapped;
    try {
      mapped = mapper.map(message, self);
    } catch (RefusedException e) {
      endpoint.noteRefusal(pid, e.reason(), e.detail());
      return refused(e, onRefusal);
    }
    leftOut.note(mapped.leftOut());
    return store(endpoint, self, mapped.outbound(), onRefusal);
  }

  private Endpoint endpoint() throws KuraException {
    Endpoint endpoint = link.endpoint().orElse(null);
    if (endpoint == null) {
      log.refused(Reason.ENDPOINT_MISSING, "");
      throw Refusals.translate(new RefusedException(Reason.ENDPOINT_MISSING, ""));
    }
    return endpoint;
  }

  private Identity identity(Endpoint endpoint) throws KuraException {
    Identity self = endpoint.identity().orElse(null);
    if (self == null) {
      String detail = "the endpoint has no valid identity; its status says why";
      endpoint.noteRefusal(pid, Reason.NOT_CONFIGURED, detail);
      log.refused(Reason.NOT_CONFIGURED, detail);
      throw new KuraException(
          KuraErrorCode.SERVICE_UNAVAILABLE, Reason.NOT_CONFIGURED.describe(detail));
    }
    return self;
  }

  private @Nullable String store(
      Endpoint endpoint,
      Identity self,
      OutboundEvent outbound,
      PublisherOptions.OnRefusal onRefusal)
      throws KuraException {
    try {
      EntryId id =
          endpoint
              .accept(outbound)
              .toCompletableFuture()
              .get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return outbound.qos() == 0 || self.role() == Role.QUICKSTART ? null : id.toString();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KuraStoreException(e, "interrupted while storing an event");
    } catch (TimeoutException e) {
      throw new KuraStoreException(e, "not stored within " + patience.toMillis() + " ms");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RefusedException refused) {
        return refused(refused, onRefusal);
      }
      throw new KuraStoreException(e.getCause(), "not stored");
    }
  }

  private @Nullable String refused(RefusedException e, PublisherOptions.OnRefusal onRefusal)
      throws KuraException {
    log.refused(e.reason(), e.detail());
    if (onRefusal == PublisherOptions.OnRefusal.COUNT && Refusals.concernsOneRecord(e.reason())) {
      return null;
    }
    throw Refusals.translate(e);
  }
}
