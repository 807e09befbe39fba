/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal;

import io.wiotp.kura.api.ConnectionState;
import io.wiotp.kura.api.ConnectionStatus;
import io.wiotp.kura.api.Reason;
import io.wiotp.kura.api.RefusedException;
import io.wiotp.kura.protocol.id.Identity;
import io.wiotp.kura.protocol.id.Token;
import io.wiotp.kura.transport.InboundMessage;
import io.wiotp.kura.transport.internal.link.LinkSettings;
import io.wiotp.kura.transport.internal.link.Target;
import io.wiotp.kura.transport.internal.loop.Loop;
import io.wiotp.kura.transport.internal.session.Failure;
import io.wiotp.kura.transport.internal.session.Session;
import io.wiotp.kura.transport.internal.session.SessionListener;
import io.wiotp.kura.transport.internal.session.SessionRequest;
import io.wiotp.kura.transport.internal.state.StateMachine;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one session up while it is wanted: tries, waits, tries again, for ever. Confined to the
 * loop, except {@link #live}.
 */
final class SessionKeeper {
  private static final Logger LOG = LoggerFactory.getLogger(SessionKeeper.class);

  private final Environment environment;
  private final Supplier<Configuration> configuration;
  private final Identity identity;
  private final @Nullable Token token;
  private final StateMachine states;
  private final Subscriptions subscriptions;
  private final Inbox inbox;
  private final Outlook outlook;

  private volatile @Nullable Live live;

  private boolean wanted;
  private boolean closed;
  private Reason idleReason = Reason.STOPPED;
  private String idleDetail = "";

  // Of the current try. News of an older one is recognised by its number and not listened to.
  private int attempt;
  private @Nullable Session session;
  private String serverUri = "";
  private boolean secure;
  private @Nullable SSLSocketFactory usedTls;
  private Loop.Timer timer = () -> {};
  private long acceptedAt;

  /** The session before: two at once would throw each other out (MQ-65). */
  private CompletionStage<Void> previousGone = CompletableFuture.completedStage(null);

  SessionKeeper(
      Environment environment,
      Supplier<Configuration> configuration,
      Identity identity,
      @Nullable Token token,
      StateMachine states,
      Subscriptions subscriptions,
      Inbox inbox) {
    this.environment = environment;
    this.configuration = configuration;
    this.identity = identity;
    this.token = token;
    this.states = states;
    this.subscriptions = subscriptions;
    this.inbox = inbox;
    this.outlook = new Outlook(environment, identity.clientId());
  }

  /** The accepted session; any thread. */
  @Nullable Session live() {
    Live now = live;
    return now == null ? null : now.session;
  }

  /** The accepted session, if it is the one with that number; any thread. */
  @Nullable Session live(long number) {
    Live now = live;
    return now == null || now.number != number ? null : now.session;
  }

  /** Number of the accepted session, 0 while there is none; any thread. */
  long number() {
    Live now = live;
    return now == null ? 0 : now.number;
  }

  void start() {
    if (closed) {
      return;
    }
    wanted = true;
    if (states.state() == ConnectionState.STOPPED) {
      outlook.reset();
      attempt();
    } else if (states.state() == ConnectionState.BACKING_OFF) {
      attempt();
    }
  }

  void stop(Reason reason, String detail) {
    if (!closed) {
      wanted = false;
      idleReason = reason;
      idleDetail = detail;
      down(reason, detail);
    }
  }

  /** Ends for good; the stage completes when the socket is closed. */
  CompletionStage<Void> close() {
    stop(Reason.STOPPED, "closed");
    closed = true;
    return previousGone;
  }

  /** The options changed, or stopped or began to be valid. */
  void configured(boolean reconnect) {
    if (closed) {
      return;
    }
    String problem = configuration.get().problem();
    if (!problem.isEmpty()) {
      down(Reason.OPTION_INVALID, problem);
    } else if (!wanted) {
      if (states.status().reason() == Reason.OPTION_INVALID) {
        states.stopped(idleReason, idleDetail);
      }
    } else if (states.state() == ConnectionState.STOPPED) {
      start();
    } else if (reconnect) {
      renew("closed to apply changed options");
    }
  }

  /** Trust or client key may have changed: what was made with the old one is made anew. */
  void trustChanged() {
    SSLSocketFactory used = usedTls;
    if (closed || !wanted || !secure) {
      return;
    }
    try {
      if (environment.tls().socketFactory() != used) {
        renew("closed to apply a changed keystore");
      }
    } catch (RefusedException e) {
      // A session that is up stays up; the next try will say so in the status.
      LOG.debug("Keystore can not be used at the moment", e);
    }
  }

  /** Makes a new connection at once, if one is wanted. */
  private void renew(String why) {
    if (closed || !wanted || states.state() == ConnectionState.STOPPED) {
      return;
    }
    outlook.reset();
    if (states.state() != ConnectionState.BACKING_OFF) {
      drop();
      states.backingOff(Reason.CONNECTION_LOST, why, Duration.ZERO);
    }
    attempt();
  }

  private void down(Reason reason, String detail) {
    drop();
    ConnectionStatus now = states.status();
    if (now.state() != ConnectionState.STOPPED
        || now.reason() != reason
        || !now.detail().equals(detail)) {
      states.stopped(reason, detail);
      outlook.stopped(reason, detail);
    }
  }

  /** Lets go of the current try or session, whatever it is doing. */
  private void drop() {
    timer.cancel();
    attempt++;
    live = null;
    Session dropped = session;
    session = null;
    if (dropped != null) {
      previousGone = dropped.close();
    }
  }

  private void attempt() {
    drop();
    TransportSettings settings = configuration.get().settings();
    if (settings == null) {
      down(Reason.OPTION_INVALID, configuration.get().problem());
      return;
    }
    Target target;
    try {
      target = settings.link().target(identity);
    } catch (RefusedException e) {
      LOG.error("{} {}", identity.clientId(), e.getMessage());
      down(e.reason(), e.detail());
      return;
    }
    secure = target.secure();
    outlook.connecting(target);
    usedTls = null;
    states.connecting();
    try {
      SSLSocketFactory tls = target.secure() ? environment.tls().socketFactory() : null;
      usedTls = tls;
      openAfterPrevious(request(settings.link(), target, tls), settings.link().connectTimeout());
    } catch (RefusedException e) {
      backOff(settings, new Failure(e.reason(), e.detail()));
    }
  }

  private SessionRequest request(LinkSettings link, Target target, @Nullable SSLSocketFactory tls) {
    serverUri = target.uri();
    return new SessionRequest(
        target.uri(),
        identity.clientId(),
        token,
        link.keepAlive(),
        link.connectTimeout(),
        link.cleanSession(),
        tls);
  }

  private void openAfterPrevious(SessionRequest request, Duration timeout) {
    int mine = attempt;
    previousGone.whenComplete(
        (done, thrown) -> environment.loop().execute(() -> open(mine, request, timeout)));
  }

  private void open(int mine, SessionRequest request, Duration timeout) {
    if (mine != attempt) {
      return;
    }
    Session made = environment.sessions().create(request, new News(mine));
    session = made;
    timer =
        environment
            .loop()
            .schedule(
                () ->
                    ended(
                        mine,
                        new Failure(
                            Reason.CONNECT_TIMED_OUT,
                            "no answer within " + timeout.toSeconds() + " s")),
                timeout);
    made.open();
  }

  private void accepted(int mine, boolean resumed) {
    Session made = session;
    if (mine != attempt || made == null) {
      return;
    }
    timer.cancel();
    acceptedAt = environment.loop().nanos();
    live = new Live(mine, made);
    outlook.accepted(serverUri, resumed);
    // First the receiver, then whatever the listener sends (REQ-23).
    subscriptions.restore(made, resumed);
    states.connected();
  }

  private void ended(int mine, Failure failure) {
    TransportSettings settings = configuration.get().settings();
    if (mine != attempt || settings == null) {
      return;
    }
    boolean wasUp = states.state() == ConnectionState.CONNECTED;
    drop();
    backOff(settings, wasUp ? outlook.lost(acceptedAt, failure) : failure);
  }

  private void backOff(TransportSettings settings, Failure failure) {
    int mine = attempt;
    Duration delay = outlook.delay(settings.backoff(), failure);
    states.backingOff(failure.reason(), failure.detail(), delay);
    timer = environment.loop().schedule(() -> again(mine), delay);
  }

  private void again(int mine) {
    if (mine == attempt) {
      attempt();
    }
  }

  /** An accepted session and the number of its attempt, which no other one has. */
  private record Live(long number, Session session) {}

  /** From the MQTT client's threads to the loop. */
  private final class News implements SessionListener {
    private final int mine;

    News(int mine) {
      this.mine = mine;
    }

    @Override
    public void accepted(boolean resumed) {
      environment.loop().execute(() -> SessionKeeper.this.accepted(mine, resumed));
    }

    @Override
    public void ended(Failure failure) {
      environment.loop().execute(() -> SessionKeeper.this.ended(mine, failure));
    }

    @Override
    public void messageArrived(InboundMessage message) {
      inbox.offer(message);
    }
  }
}
