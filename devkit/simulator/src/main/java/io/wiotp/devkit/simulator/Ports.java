/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.wiotp.devkit.simulator.fault.Infrastructure;
import io.wiotp.devkit.simulator.space.OrganizationSpace;
import io.wiotp.devkit.simulator.space.Spaces;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes and opens the MQTT ports while the platform runs. What is asked for happens one after the
 * other, in its order. Used on the event loop only.
 */
final class Ports implements Infrastructure {
  private static final Logger LOG = LoggerFactory.getLogger(Ports.class);

  private final Vertx vertx;
  private final Runnable closeClients;
  private final Spaces spaces;
  private final Certificates certificates;
  private Future<?> last = Future.succeededFuture();
  private @Nullable Listeners listeners;

  /**
   * @param closeClients closes every connection with 93
   */
  Ports(Vertx vertx, Runnable closeClients, Spaces spaces, Certificates certificates) {
    this.vertx = vertx;
    this.closeClients = closeClients;
    this.spaces = spaces;
    this.certificates = certificates;
  }

  /** Sets what it is about, once that is open. */
  void use(Listeners opened) {
    listeners = opened;
  }

  /** No port is opened any more. */
  void end() {
    listeners = null;
  }

  @Override
  public void stop() {
    closeClients.run();
    then("close the MQTT ports", () -> each(MessagingListener::close));
  }

  @Override
  public void start(boolean keepSessions) {
    if (!keepSessions) {
      spaces.all().forEach(Ports::forgetSessions);
    }
    then("open the MQTT ports", () -> each(MessagingListener::open));
  }

  @Override
  public Future<Void> show(CertificateShape shape) {
    Listeners known = listeners;
    if (known == null) {
      return Future.succeededFuture();
    }
    then(
        "show another certificate",
        () ->
            vertx
                .executeBlocking(() -> certificates.make(shape))
                .compose(
                    certificate -> {
                      certificates.current(certificate);
                      return known.tls().update();
                    }));
    return last.mapEmpty();
  }

  private Future<?> each(java.util.function.Function<MessagingListener, Future<?>> task) {
    Listeners known = listeners;
    if (known == null) {
      return Future.succeededFuture();
    }
    return Future.join(List.of(task.apply(known.mqtt()), task.apply(known.tls())));
  }

  private void then(String what, Supplier<Future<?>> task) {
    if (listeners == null) {
      return;
    }
    last =
        last.transform(before -> task.get().mapEmpty())
            .onFailure(failure -> LOG.error("Could not {}", what, failure));
  }

  private static void forgetSessions(OrganizationSpace space) {
    List.copyOf(space.sessions().keySet()).forEach(space::forget);
  }
}
