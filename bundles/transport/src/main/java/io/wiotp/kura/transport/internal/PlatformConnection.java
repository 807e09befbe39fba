/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal;

import io.wiotp.kura.api.ConnectionStatus;
import io.wiotp.kura.api.Reason;
import io.wiotp.kura.api.RefusedException;
import io.wiotp.kura.protocol.id.Identity;
import io.wiotp.kura.protocol.id.Token;
import io.wiotp.kura.transport.Connection;
import io.wiotp.kura.transport.ConnectionListener;
import io.wiotp.kura.transport.internal.loop.Loop;
import io.wiotp.kura.transport.internal.session.Session;
import io.wiotp.kura.transport.internal.state.StateMachine;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The caller's side of a connection: takes wishes from any thread and brings them to the loop. */
final class PlatformConnection implements Connection {
  private static final Logger LOG = LoggerFactory.getLogger(PlatformConnection.class);

  private final Loop loop;
  private final Supplier<Configuration> configuration;
  private final Identity identity;
  private final ConnectionListener listener;
  private final Consumer<PlatformConnection> onClose;
  private final StateMachine states;
  private final Subscriptions subscriptions;
  private final Inbox inbox;
  private final SessionKeeper keeper;
  private final AtomicBoolean closing = new AtomicBoolean();
  private final CompletableFuture<Void> closed = new CompletableFuture<>();

  PlatformConnection(
      Environment environment,
      Supplier<Configuration> configuration,
      Identity identity,
      @Nullable Token token,
      ConnectionListener listener,
      Consumer<PlatformConnection> onClose) {
    this.loop = environment.loop();
    this.configuration = configuration;
    this.identity = identity;
    this.listener = listener;
    this.onClose = onClose;
    String problem = configuration.get().problem();
    this.states =
        new StateMachine(
            environment.clock(),
            problem.isEmpty() ? Reason.STOPPED : Reason.OPTION_INVALID,
            problem,
            this::tell);
    this.subscriptions = new Subscriptions(loop, identity.clientId());
    this.inbox = new Inbox(loop, identity.clientId(), listener);
    this.keeper =
        new SessionKeeper(
            environment, configuration, identity, token, states, subscriptions, inbox);
  }

  private void tell(ConnectionStatus status) {
    try {
      listener.stateChanged(status);
    } catch (RuntimeException e) {
      LOG.error("{} a listener failed on state {}", identity.clientId(), status.state(), e);
    }
  }

  @Override
  public void start() {
    loop.execute(keeper::start);
  }

  @Override
  public void stop(Reason reason, String detail) {
    loop.execute(() -> keeper.stop(reason, detail));
  }

  @Override
  public ConnectionStatus status() {
    return states.status();
  }

  @Override
  public String serverUri() {
    TransportSettings settings = configuration.get().settings();
    if (settings == null) {
      return "";
    }
    try {
      return settings.link().target(identity).uri();
    } catch (RefusedException e) {
      // The status says what is wrong with the options; there is no address to name.
      return "";
    }
  }

  @Override
  public CompletionStage<Void> publish(String topic, byte[] payload, int qos) {
    return publish(keeper.live(), topic, payload, qos);
  }

  @Override
  public long session() {
    return keeper.number();
  }

  @Override
  public CompletionStage<Void> publish(long session, String topic, byte[] payload, int qos) {
    return publish(keeper.live(session), topic, payload, qos);
  }

  private CompletionStage<Void> publish(
      @Nullable Session live, String topic, byte[] payload, int qos) {
    if (qos != 0 && qos != 1) {
      throw new IllegalArgumentException("qos must be 0 or 1 but is " + qos);
    }
    return live == null ? notConnected() : live.publish(topic, payload, qos);
  }

  private CompletionStage<Void> notConnected() {
    ConnectionStatus status = states.status();
    Reason reason = status.reason();
    return CompletableFuture.failedFuture(
        new RefusedException(
            reason == null ? Reason.CONNECTION_LOST : reason,
            status.detail().isEmpty() ? "not connected" : status.detail()));
  }

  @Override
  public CompletionStage<Void> subscribe(String topicFilter, int qos) {
    if (qos < 0 || qos > 2) {
      throw new IllegalArgumentException("qos must be 0 to 2 but is " + qos);
    }
    CompletableFuture<Void> first = new CompletableFuture<>();
    if (closing.get()) {
      first.completeExceptionally(new RefusedException(Reason.STOPPED, "connection is closed"));
    } else {
      loop.execute(() -> subscriptions.add(topicFilter, qos, first, keeper.live()));
    }
    return first;
  }

  @Override
  public void unsubscribe(String topicFilter) {
    loop.execute(() -> subscriptions.remove(topicFilter, keeper.live()));
  }

  @Override
  public void close() {
    // Nobody waits here; the transport does when it goes away itself.
    CompletableFuture<Void> unused = closeAsync();
  }

  /** Completes when sockets and futures of this connection are gone. */
  CompletableFuture<Void> closeAsync() {
    if (closing.compareAndSet(false, true)) {
      loop.execute(
          () -> {
            subscriptions.close();
            inbox.close();
            keeper.close().whenComplete((done, thrown) -> closed.complete(null));
            onClose.accept(this);
          });
    }
    return closed;
  }

  /** On the loop. */
  void configured(boolean reconnect) {
    keeper.configured(reconnect);
  }

  /** On the loop. */
  void trustChanged() {
    keeper.trustChanged();
  }
}
