/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.internal.assembly;

import io.wiotp.kura.api.ConnectionStatus;
import io.wiotp.kura.api.Reason;
import io.wiotp.kura.api.RefusedException;
import io.wiotp.kura.outbox.Outbox;
import io.wiotp.kura.protocol.notify.Notification;
import io.wiotp.kura.transport.Transport;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a connection together as soon as its configuration is valid and both layers are there, takes
 * it down when one of them leaves, and keeps what a person wants: connected or not.
 *
 * <p>Thread-safe. Calls into transport and outbox happen under its lock, which is safe because
 * neither waits for the network, and because states arrive without taking it.
 */
public final class ConnectionAssembly {
  private static final Logger LOG = LoggerFactory.getLogger(ConnectionAssembly.class);

  private final String pid;
  private final StatusBoard board;
  private final Consumer<Notification> onNotification;

  // Guarded by this, volatile for readers that must not wait.
  private volatile @Nullable Credentials credentials;
  private volatile RefusedException problem;
  private volatile @Nullable Transport transport;
  private volatile @Nullable Outbox outbox;
  private volatile @Nullable Session session;
  private Reason unwanted = Reason.STOPPED;
  private boolean wanted;
  private boolean closed;

  /**
   * @param onChange gets each change of state in order; may only hand over
   * @param onNotification hears what the platform refused; may only hand over
   */
  public ConnectionAssembly(
      String pid,
      Clock clock,
      BiConsumer<ConnectionStatus, ConnectionStatus> onChange,
      Consumer<Notification> onNotification) {
    this.pid = pid;
    this.onNotification = onNotification;
    this.board = new StatusBoard(clock, onChange);
    this.problem = new RefusedException(Reason.STOPPED, "");
  }

  /**
   * A valid configuration. Equal credentials leave a running session alone.
   *
   * @param connect whether to connect by itself; does not stop what runs already
   */
  public synchronized void configure(Credentials valid, boolean connect) {
    credentials = valid;
    boolean startNow = connect && !wanted;
    wanted |= connect;
    Session former = session;
    assemble();
    if (startNow && former != null && former == session) {
      former.start();
    }
  }

  /** A configuration that can not work: nothing connects until the next one. */
  public synchronized void configure(RefusedException invalid) {
    credentials = null;
    problem = invalid;
    assemble();
  }

  public synchronized void attach(Transport arrived) {
    transport = arrived;
    assemble();
  }

  /** Ignored when another has taken its place already. */
  public synchronized void detach(Transport leaving) {
    if (transport == leaving) {
      transport = null;
      assemble();
    }
  }

  public synchronized void attach(Outbox arrived) {
    outbox = arrived;
    assemble();
  }

  /** Ignored when another has taken its place already. */
  public synchronized void detach(Outbox leaving) {
    if (outbox == leaving) {
      outbox = null;
      assemble();
    }
  }

  /**
   * A person wants it connected, from now on: tries at once, and goes on trying whatever comes of
   * it.
   *
   * @param timeout the longest wait for the outcome
   * @return how it stands then
   */
  public ConnectionStatus connect(Duration timeout) throws InterruptedException {
    long before;
    synchronized (this) {
      wanted = true;
      before = board.changes();
      assemble();
      Session running = session;
      if (running == null) {
        return board.current();
      }
      running.start();
    }
    return board.awaitOutcome(before, timeout);
  }

  /**
   * A person wants it down until {@link #connect}, a changed configuration or a restart.
   *
   * @param timeout the longest wait for the orderly end
   */
  public void disconnect(Duration timeout) throws InterruptedException {
    synchronized (this) {
      wanted = false;
      unwanted = Reason.STOPPED_BY_PERSON;
      Session running = session;
      if (running == null) {
        assemble();
        return;
      }
      running.stop(Reason.STOPPED_BY_PERSON, "");
    }
    board.awaitDown(timeout);
  }

  /** Ends everything and waits for nothing; may be called from any callback. */
  public synchronized void close() {
    closed = true;
    drop();
    board.enterStopped(Reason.STOPPED, "the connection was deactivated");
  }

  private void assemble() {
    if (closed) {
      return;
    }
    Credentials who = credentials;
    Transport way = transport;
    Outbox store = outbox;
    Session running = session;
    if (who != null && way != null && store != null) {
      if (running == null || !running.isOf(who, way, store)) {
        drop();
        open(who, way, store);
      }
      return;
    }
    drop();
    explain(who, way);
  }

  private void explain(@Nullable Credentials who, @Nullable Transport way) {
    if (who == null) {
      board.enterStopped(problem.reason(), problem.detail());
    } else if (way == null) {
      board.enterStopped(Reason.TRANSPORT_MISSING, "");
    } else {
      board.enterStopped(Reason.OUTBOX_MISSING, "");
    }
  }

  private void open(Credentials who, Transport way, Outbox store) {
    try {
      Session opened = new Session(pid, who, way, store, board, onNotification);
      session = opened;
      showStopped(opened.initialStatus());
      if (wanted) {
        opened.start();
      }
    } catch (RuntimeException e) {
      LOG.error("{}: the transport can not open a connection", pid, e);
      drop();
      board.enterStopped(Reason.TRANSPORT_MISSING, "it can not open a connection: " + e);
    }
  }

  private void showStopped(ConnectionStatus initial) {
    if (initial.reason() == Reason.OPTION_INVALID) {
      board.enterStopped(Reason.OPTION_INVALID, initial.detail());
    } else {
      board.enterStopped(wanted ? Reason.STOPPED : unwanted, "");
    }
  }

  private void drop() {
    Session running = session;
    if (running != null) {
      session = null;
      running.close();
      // Orderly, so that a new session does not look as if the former one had been lost.
      if (board.current().connected()) {
        board.enterStopped(Reason.STOPPED, "");
      }
    }
  }

  public ConnectionStatus status() {
    return board.current();
  }

  /** Where it connects to; empty while it is not put together. */
  public Optional<String> serverUri() {
    return Optional.ofNullable(session).map(Session::serverUri);
  }

  /** Empty while the configuration is invalid. */
  public Optional<Credentials> credentials() {
    return Optional.ofNullable(credentials);
  }

  /** What is wrong with the configuration while there are no credentials. */
  public RefusedException problem() {
    return problem;
  }

  public Optional<Outbox> outbox() {
    return Optional.ofNullable(outbox);
  }
}
