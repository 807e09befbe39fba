/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.api.RefusedException;
import io.wiotp.kura.transport.internal.loop.Loop;
import io.wiotp.kura.transport.internal.session.Session;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is wanted from the platform: outlives sessions, and is asked for again in each new one. One
 * filter per SUBSCRIBE, because one bad filter spoils its whole packet (MQ-83). Confined to the
 * loop.
 */
final class Subscriptions {
  private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);

  private final Loop loop;
  private final String clientId;
  private final Map<String, Subscription> byFilter = new LinkedHashMap<>();
  private boolean closed;

  Subscriptions(Loop loop, String clientId) {
    this.loop = loop;
    this.clientId = clientId;
  }

  void add(String filter, int qos, CompletableFuture<Void> first, @Nullable Session session) {
    if (closed) {
      first.completeExceptionally(closedException());
      return;
    }
    Subscription added = new Subscription(filter, qos, first);
    Subscription replaced = byFilter.put(filter, added);
    if (replaced != null) {
      CompletableFuture<Void> unused =
          first.whenComplete((done, thrown) -> forward(thrown, replaced.first));
    }
    if (session != null) {
      send(added, session);
    }
  }

  private static void forward(@Nullable Throwable thrown, CompletableFuture<Void> to) {
    if (thrown == null) {
      to.complete(null);
    } else {
      to.completeExceptionally(thrown);
    }
  }

  void remove(String filter, @Nullable Session session) {
    Subscription removed = byFilter.remove(filter);
    if (removed == null) {
      return;
    }
    removed.first.completeExceptionally(new RefusedException(Reason.STOPPED, "unsubscribed"));
    if (session != null) {
      session.unsubscribe(filter);
    }
  }

  /** REQ-8: a resumed session still has what was granted before. */
  void restore(Session session, boolean resumed) {
    for (Subscription wanted : byFilter.values()) {
      if (!resumed || !wanted.granted) {
        send(wanted, session);
      }
    }
  }

  private void send(Subscription wanted, Session session) {
    session
        .subscribe(wanted.filter, wanted.qos)
        .whenComplete((done, thrown) -> loop.execute(() -> answered(wanted, thrown)));
  }

  private void answered(Subscription wanted, @Nullable Throwable thrown) {
    wanted.granted = thrown == null;
    if (thrown == null) {
      wanted.first.complete(null);
    } else if (thrown instanceof RefusedException refused
        && refused.reason() == Reason.SUBSCRIPTION_REFUSED) {
      if (!wanted.first.completeExceptionally(refused)) {
        LOG.warn("{} lost a subscription: {}", clientId, refused.getMessage());
      }
    }
    // Else the session ended before the answer: the next one asks again.
  }

  void close() {
    closed = true;
    RefusedException why = closedException();
    byFilter.values().forEach(wanted -> wanted.first.completeExceptionally(why));
    byFilter.clear();
  }

  private static RefusedException closedException() {
    return new RefusedException(Reason.STOPPED, "connection is closed");
  }

  private static final class Subscription {
    final String filter;
    final int qos;
    final CompletableFuture<Void> first;
    boolean granted;

    Subscription(String filter, int qos, CompletableFuture<Void> first) {
      this.filter = filter;
      this.qos = qos;
      this.first = first;
    }
  }
}
