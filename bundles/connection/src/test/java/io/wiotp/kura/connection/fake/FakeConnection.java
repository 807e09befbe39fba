/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.fake;

import io.wiotp.kura.api.ConnectionState;
import io.wiotp.kura.api.ConnectionStatus;
import io.wiotp.kura.api.Reason;
import io.wiotp.kura.api.RefusedException;
import io.wiotp.kura.protocol.id.Identity;
import io.wiotp.kura.protocol.id.Token;
import io.wiotp.kura.transport.Connection;
import io.wiotp.kura.transport.ConnectionListener;
import io.wiotp.kura.transport.InboundMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** A connection in memory; its callbacks come on one thread, as the real one's do. */
public final class FakeConnection implements Connection {
  /** A message that was handed to the session. */
  public record Sent(String topic, String payload, int qos, CompletableFuture<Void> answer) {
    /** Whether the platform has it. */
    public boolean arrived() {
      return answer.isDone() && !answer.isCompletedExceptionally();
    }
  }

  private final FakeTransport transport;
  public final Identity identity;
  public final Token token;
  public final ConnectionListener listener;
  public final List<Sent> sent = new CopyOnWriteArrayList<>();
  public final List<String> subscriptions = new CopyOnWriteArrayList<>();
  public final AtomicInteger acknowledged = new AtomicInteger();
  public final AtomicInteger starts = new AtomicInteger();
  public volatile boolean closed;
  public volatile RuntimeException publishFailure;

  /** A payload at which the platform closes the connection, as it does for a bad topic (MQ-80). */
  public volatile String poison = "";

  private final AtomicInteger sessions = new AtomicInteger();
  private volatile ConnectionStatus status;

  FakeConnection(
      FakeTransport transport,
      Identity identity,
      Token token,
      ConnectionListener listener,
      String problem) {
    this.transport = transport;
    this.identity = identity;
    this.token = token;
    this.listener = listener;
    this.status =
        problem.isEmpty()
            ? status(ConnectionState.STOPPED, Reason.STOPPED, "")
            : status(ConnectionState.STOPPED, Reason.OPTION_INVALID, problem);
  }

  public static ConnectionStatus status(ConnectionState state, Reason reason, String detail) {
    return new ConnectionStatus(state, reason, detail, Instant.now(), null);
  }

  @Override
  public void start() {
    starts.incrementAndGet();
    later(
        () -> {
          if (status.state() == ConnectionState.CONNECTED
              || status.state() == ConnectionState.CONNECTING
              || !transport.problem.isEmpty()) {
            return;
          }
          enter(ConnectionState.CONNECTING, null, "");
          switch (transport.onStart) {
            case CONNECT -> enter(ConnectionState.CONNECTED, null, "");
            case BACK_OFF -> enter(ConnectionState.BACKING_OFF, Reason.HOST_NOT_FOUND, "nowhere");
            case HANG -> {}
          }
        });
  }

  /** The session breaks and every unanswered message with it. */
  public void lose() {
    later(
        () -> {
          enter(ConnectionState.BACKING_OFF, Reason.CONNECTION_LOST, "gone");
          breakAnswers();
        });
  }

  /** A session comes up, as after a back-off. */
  public void recover() {
    later(
        () -> {
          enter(ConnectionState.CONNECTING, null, "");
          enter(ConnectionState.CONNECTED, null, "");
        });
  }

  private void breakAnswers() {
    for (Sent message : sent) {
      message.answer().completeExceptionally(new RefusedException(Reason.CONNECTION_LOST, "gone"));
    }
  }

  private void enter(ConnectionState state, Reason reason, String detail) {
    status = status(state, reason, detail);
    if (state == ConnectionState.CONNECTED) {
      sessions.incrementAndGet();
    }
    listener.stateChanged(status);
  }

  @Override
  public void stop(Reason reason, String detail) {
    later(
        () -> {
          enter(ConnectionState.STOPPED, reason, detail);
          breakAnswers();
        });
  }

  private void later(Runnable work) {
    try {
      transport.callbacks.execute(work);
    } catch (RejectedExecutionException e) {
      // The test is over.
    }
  }

  @Override
  public ConnectionStatus status() {
    return status;
  }

  @Override
  public String serverUri() {
    return "ssl://" + identity.organization() + ".example.org:8883";
  }

  @Override
  public long session() {
    return status.connected() ? sessions.get() : 0;
  }

  @Override
  public CompletionStage<Void> publish(long session, String topic, byte[] payload, int qos) {
    return session == session()
        ? publish(topic, payload, qos)
        : CompletableFuture.failedFuture(
            new RefusedException(Reason.CONNECTION_LOST, "another session"));
  }

  @Override
  public CompletionStage<Void> publish(String topic, byte[] payload, int qos) {
    if (publishFailure != null) {
      throw publishFailure;
    }
    CompletableFuture<Void> answer = new CompletableFuture<>();
    sent.add(new Sent(topic, new String(payload, StandardCharsets.UTF_8), qos, answer));
    if (!status.connected()) {
      answer.completeExceptionally(new RefusedException(Reason.CONNECTION_LOST, "no session"));
    } else if (!poison.isEmpty() && sent.get(sent.size() - 1).payload().contains(poison)) {
      lose();
      recover();
    } else if (transport.acknowledges || qos == 0) {
      later(() -> answer.complete(null));
    }
    return answer;
  }

  @Override
  public CompletionStage<Void> subscribe(String topicFilter, int qos) {
    subscriptions.add(topicFilter + " " + qos);
    return CompletableFuture.completedFuture(null);
  }

  /** A message from the platform. */
  public void receive(String topic, String payload) {
    later(
        () ->
            listener.messageArrived(
                new InboundMessage(
                    topic,
                    payload.getBytes(StandardCharsets.UTF_8),
                    0,
                    false,
                    false,
                    acknowledged::incrementAndGet)));
  }

  @Override
  public void unsubscribe(String topicFilter) {}

  @Override
  public void close() {
    closed = true;
    stop(Reason.STOPPED, "closed");
  }
}
