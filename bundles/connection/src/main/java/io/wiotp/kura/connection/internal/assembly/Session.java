/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.internal.assembly;

import io.wiotp.kura.api.ConnectionStatus;
import io.wiotp.kura.api.Reason;
import io.wiotp.kura.outbox.Outbox;
import io.wiotp.kura.protocol.event.MalformedPayloadException;
import io.wiotp.kura.protocol.notify.Notification;
import io.wiotp.kura.protocol.topic.NotifyTopic;
import io.wiotp.kura.protocol.topic.Topics;
import io.wiotp.kura.transport.Connection;
import io.wiotp.kura.transport.ConnectionListener;
import io.wiotp.kura.transport.InboundMessage;
import io.wiotp.kura.transport.Transport;
import java.util.function.Consumer;
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
      String pid,
      Credentials credentials,
      Transport transport,
      Outbox outbox,
      StatusBoard board,
      Consumer<Notification> onNotification) {
    this.credentials = credentials;
    this.transport = transport;
    this.outbox = outbox;
    this.board = board;
    Topics topics = Topics.of(credentials.identity());
    Relay relay = new Relay(pid, topics, onNotification);
    this.connection = transport.open(credentials.identity(), credentials.token(), relay);
    this.drainer =
        new Drainer(
            pid,
            outbox,
            connection,
            () -> transport.inFlightWindow(credentials.identity().role()),
            new Packer(credentials.identity()));
    relay.target = this;
    topics.notifyFilter().ifPresent(this::listen);
    drainer.start();
  }

  /** Now and after every new session; at quality of service 0, as it is sent (GW-20). */
  private void listen(String filter) {
    connection
        .subscribe(filter, 0)
        .whenComplete(
            (done, failure) -> {
              if (failure != null && !closed) {
                LOG.warn("No notifications from the platform: {}", failure.getMessage());
              }
            });
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
    private final Topics topics;
    private final Consumer<Notification> onNotification;
    private volatile @Nullable Session target;

    Relay(String pid, Topics topics, Consumer<Notification> onNotification) {
      this.pid = pid;
      this.topics = topics;
      this.onNotification = onNotification;
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
      if (topics.parse(message.topic()).orElse(null) instanceof NotifyTopic) {
        notified(message);
      } else {
        // Nothing else is subscribed to. Left unacknowledged, it would come with every session.
        LOG.debug("{}: message on {} without a subscriber", pid, message.topic());
      }
      message.acknowledge();
    }

    private void notified(InboundMessage message) {
      try {
        onNotification.accept(Notification.parse(message.payload()));
      } catch (MalformedPayloadException e) {
        LOG.debug("{}: a notification can not be read", pid, e);
      }
    }
  }
}
