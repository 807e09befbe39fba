/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.api.RefusedException;
import io.wiotp.kura.transport.internal.session.Failure;
import io.wiotp.kura.transport.internal.session.Session;
import io.wiotp.kura.transport.internal.session.SessionFactory;
import io.wiotp.kura.transport.internal.session.SessionListener;
import io.wiotp.kura.transport.internal.session.SessionRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Sessions without a network. What a connect leads to is the test's choice. */
final class FakePlatform implements SessionFactory {
  final List<FakeSession> sessions = new ArrayList<>();

  /** What happens to each connect; null accepts, empty detail of a failure refuses. */
  Answer answer = Answer.accept();

  /** MQ-65: whether a second connection throws out the first one. */
  boolean exclusive;

  /** Whether close() of a session stays unfinished until the test finishes it. */
  boolean slowClose;

  record Answer(boolean now, @Nullable Failure failure) {
    static Answer accept() {
      return new Answer(true, null);
    }

    static Answer refuse(Reason reason) {
      return new Answer(true, new Failure(reason, "test"));
    }

    static Answer silence() {
      return new Answer(false, null);
    }
  }

  @Override
  public Session create(SessionRequest request, SessionListener listener) {
    FakeSession made = new FakeSession(request, listener);
    sessions.add(made);
    return made;
  }

  FakeSession last() {
    return sessions.get(sessions.size() - 1);
  }

  long up() {
    return sessions.stream().filter(s -> s.up).count();
  }

  final class FakeSession implements Session {
    final SessionRequest request;
    final SessionListener listener;
    final List<String> subscribed = new ArrayList<>();
    final List<String> unsubscribed = new ArrayList<>();
    final List<String> published = new ArrayList<>();
    final CompletableFuture<Void> gone = new CompletableFuture<>();
    boolean up;
    boolean closed;

    FakeSession(SessionRequest request, SessionListener listener) {
      this.request = request;
      this.listener = listener;
    }

    @Override
    public void open() {
      if (!answer.now()) {
        return;
      }
      Failure failure = answer.failure();
      if (failure != null) {
        listener.ended(failure);
        return;
      }
      accept(false);
    }

    void accept(boolean resumed) {
      if (exclusive) {
        sessions.stream()
            .filter(s -> s != this && s.up && s.request.clientId().equals(request.clientId()))
            .forEach(s -> s.breaks(new Failure(Reason.CONNECTION_LOST, "closed", true)));
      }
      up = true;
      listener.accepted(resumed);
    }

    void breaks(Failure failure) {
      up = false;
      listener.ended(failure);
    }

    @Override
    public CompletionStage<Void> publish(String topic, byte[] payload, int qos) {
      published.add(topic);
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<Void> subscribe(String topicFilter, int qos) {
      subscribed.add(topicFilter);
      return topicFilter.startsWith("refused/")
          ? CompletableFuture.failedFuture(
              new RefusedException(Reason.SUBSCRIPTION_REFUSED, topicFilter))
          : CompletableFuture.completedFuture(null);
    }

    @Override
    public void unsubscribe(String topicFilter) {
      unsubscribed.add(topicFilter);
    }

    @Override
    public CompletionStage<Void> close() {
      up = false;
      closed = true;
      if (!slowClose) {
        gone.complete(null);
      }
      return gone;
    }
  }
}
