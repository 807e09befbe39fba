/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal;

import io.wiotp.kura.protocol.id.Identity;
import io.wiotp.kura.protocol.id.Role;
import io.wiotp.kura.protocol.id.Token;
import io.wiotp.kura.transport.Connection;
import io.wiotp.kura.transport.ConnectionListener;
import io.wiotp.kura.transport.Transport;
import io.wiotp.kura.transport.internal.loop.Loop;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The transport without its edge: opens connections, passes changed options on to them, ends them.
 * Safe for all threads.
 */
public final class TransportCore implements Transport {
  private static final Logger LOG = LoggerFactory.getLogger(TransportCore.class);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

  /** Several changes of a keystore in a row cost one reconnect. */
  static final Duration TRUST_DELAY = Duration.ofSeconds(5);

  /** MQ-27. */
  private static final int DEVICE_WINDOW = 10;

  private static final int GATEWAY_WINDOW = 1_000;

  private final Environment environment;
  private final Set<PlatformConnection> connections = ConcurrentHashMap.newKeySet();
  private volatile Configuration configuration =
      new Configuration(null, "the transport is not configured yet");
  private volatile boolean closed;

  // On the loop only.
  private Loop.Timer trustTimer = () -> {};

  public TransportCore(Environment environment) {
    this.environment = environment;
  }

  /** Takes valid options; connects anew only when the link itself changed. */
  public void configure(TransportSettings settings) {
    TransportSettings before = configuration.settings();
    configuration = new Configuration(settings, "");
    boolean reconnect = before == null || !before.link().equals(settings.link());
    environment.loop().execute(() -> connections.forEach(c -> c.configured(reconnect)));
  }

  /**
   * Stops all connections until the options are valid again.
   *
   * @param problem names option, value and rule
   */
  public void misconfigure(String problem) {
    configuration = new Configuration(null, problem);
    environment.loop().execute(() -> connections.forEach(c -> c.configured(true)));
  }

  /** Trust or client key changed: connections are made anew, once, after a while. */
  public void trustChanged() {
    environment.loop().execute(this::scheduleRenewal);
  }

  private void scheduleRenewal() {
    trustTimer.cancel();
    trustTimer = environment.loop().schedule(this::renewAll, TRUST_DELAY);
  }

  private void renewAll() {
    connections.forEach(PlatformConnection::trustChanged);
  }

  @Override
  public Connection open(Identity identity, @Nullable Token token, ConnectionListener listener) {
    if ((token == null) != (identity.role() == Role.QUICKSTART)) {
      throw new IllegalArgumentException(
          "token must be null exactly for the quickstart role, which is " + identity.role());
    }
    PlatformConnection opened =
        new PlatformConnection(
            environment, () -> configuration, identity, token, listener, connections::remove);
    connections.add(opened);
    if (closed) {
      opened.close();
    }
    return opened;
  }

  @Override
  public int inFlightWindow(Role role) {
    TransportSettings settings = configuration.settings();
    int limit = role == Role.GATEWAY ? GATEWAY_WINDOW : DEVICE_WINDOW;
    return settings == null ? DEVICE_WINDOW : Math.min(limit, settings.inFlightWindow());
  }

  /**
   * Closes all connections. Waits some seconds at most for their sockets; not at all when called
   * from a callback.
   *
   * @param after runs when the sockets are closed
   */
  public void close(Runnable after) {
    closed = true;
    environment.loop().execute(() -> trustTimer.cancel());
    CompletableFuture<Void> gone =
        CompletableFuture.allOf(
                connections.stream()
                    .map(PlatformConnection::closeAsync)
                    .toArray(CompletableFuture<?>[]::new))
            .thenRun(after);
    if (environment.loop().inside()) {
      return;
    }
    try {
      gone.get(CLOSE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      LOG.warn("{} connections did not close in time", environment.pid(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
