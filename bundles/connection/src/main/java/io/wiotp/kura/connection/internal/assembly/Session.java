/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.internal.assembly;

import io.wiotp.kura.api.ConnectionStatus;
import io.wiotp.kura.api.Reason;
import io.wiotp.kura.outbox.Outbox;
import io.wiotp.kura.transport.Connection;
import io.wiotp.kura.transport.ConnectionListener;
import io.wiotp.kura.transport.InboundMessage;
import io.wiotp.kura.transport.Transport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One identity over one transport into which one outbox drains: lives as long as none of the three
 * changes.
 */
final class Session {
  private static final Logger LOG = LoggerFactory.getLogger(Session.class);

  private final Credentials credentials;
  private final Transport transport;
  private final Outbox outbox;
  private final StatusBoard board;
  private final Connection connection;
  private final Drainer drainer;
  private volatile boolean closed;

  Session(
      String pid, Credentials credentials, Transport transport, Outbox outbox, StatusBoard board) {
    this.credentials = credentials;
    this.transport = transport;
    this.outbox = outbox;
    this.board = board;
    Relay relay = new Relay(pid);
    this.connection = transport.open(credentials.identity(), credentials.token(), relay);
    this.drainer =
        new Drainer(
            pid,
            outbox,
            connection,
            () -> transport.inFlightWindow(credentials.identity().role()),
            new Packer(credentials.identity()));
    relay.target = this;
    drainer.start();
  }

  boolean isOf(Credentials wanted, Transport wantedTransport, Outbox wantedOutbox) {
    return credentials.equals(wanted) && transport == wantedTransport && outbox == wantedOutbox;
  }

  /** How it stands before its start: a transport with bad options says so at once. */
  ConnectionStatus initialStatus() {
    return connection.status();
  }

  void start() {
    connection.start();
  }

  void stop(Reason reason, String detail) {
    connection.stop(reason, detail);
  }

  String serverUri() {
    return connection.serverUri();
  }

  /** Waits for nothing. */
  void close() {
    closed = true;
    drainer.close();
    try {
      connection.close();
    } catch (RuntimeException e) {
      LOG.warn("A connection did not close in order", e);
    }
  }

  private void entered(ConnectionStatus status) {
    if (status.connected()) {
      drainer.connected();
    } else {
      drainer.disconnected(status.reason() == Reason.CONNECTION_LOST);
    }
    board.enter(status, () -> !closed);
  }

  /** Hears the transport; a connection speaks only after its start, when the target is set. */
  private static final class Relay implements ConnectionListener {
    private final String pid;
    private volatile @Nullable Session target;

    Relay(String pid) {
      this.pid = pid;
    }

    @Override
    public void stateChanged(ConnectionStatus status) {
      Session session = target;
      if (session != null && !session.closed) {
        session.entered(status);
      }
    }

    @Override
    public void messageArrived(InboundMessage message) {
      // Nothing subscribes yet. Left unacknowledged, it would come again with every session.
      LOG.debug("{}: message on {} without a subscriber", pid, message.topic());
      message.acknowledge();
    }
  }
}
