/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal.mqtt;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.api.RefusedException;
import io.wiotp.kura.transport.InboundMessage;
import io.wiotp.kura.transport.internal.loop.Loop;
import io.wiotp.kura.transport.internal.session.Causes;
import io.wiotp.kura.transport.internal.session.Failure;
import io.wiotp.kura.transport.internal.session.Session;
import io.wiotp.kura.transport.internal.session.SessionListener;
import io.wiotp.kura.transport.internal.session.SessionRequest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One Paho client, used for one session. Its callbacks only complete futures and hand over; its
 * threads end when the socket is closed, and the socket can always be closed.
 */
final class PahoSession implements Session, MqttCallback {
  private static final Logger LOG = LoggerFactory.getLogger(PahoSession.class);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(3);
  private static final long QUIESCE_MILLIS = 1_000;

  private final SessionRequest request;
  private final SessionListener listener;
  private final Loop loop;
  private final String threadPrefix;
  private final Sockets sockets = new Sockets();
  private final Outstanding outstanding = new Outstanding();
  private final AtomicBoolean ended = new AtomicBoolean();
  private final AtomicBoolean closing = new AtomicBoolean();
  private final CompletableFuture<Void> gone = new CompletableFuture<>();
  private volatile @Nullable MqttAsyncClient client;
  private volatile boolean accepted;

  PahoSession(SessionRequest request, SessionListener listener, Loop loop, String threadPrefix) {
    this.request = request;
    this.listener = listener;
    this.loop = loop;
    this.threadPrefix = threadPrefix;
  }

  @Override
  public void open() {
    try {
      MqttAsyncClient made = new GatedClient(request.serverUri(), request.clientId());
      made.setCallback(this);
      made.setManualAcks(true);
      client = made;
      made.connect(
          PahoOptions.of(request, sockets),
          null,
          Listeners.of(this::onAccepted, thrown -> end(PahoFailures.ofConnect(thrown))));
    } catch (MqttException | IllegalArgumentException e) {
      end(PahoFailures.ofConnect(e));
    }
  }

  private void onAccepted(IMqttToken token) {
    accepted = true;
    if (!ended.get()) {
      listener.accepted(token.getSessionPresent());
    }
  }

  @Override
  public CompletionStage<Void> publish(String topic, byte[] payload, int qos) {
    PendingPublish pending = new PendingPublish(outstanding);
    RefusedException refusal =
        outstanding.size() < PahoOptions.MAX_OUTSTANDING
            ? outstanding.add(pending)
            : new RefusedException(
                Reason.OUTBOX_FULL,
                PahoOptions.MAX_OUTSTANDING + " messages wait for the platform already");
    if (refusal != null) {
      pending.completeExceptionally(refusal);
      return pending;
    }
    try {
      MqttMessage message = new MqttMessage(payload);
      message.setQos(qos);
      requireClient().publish(topic, message, null, pending);
    } catch (MqttException e) {
      pending.completeExceptionally(
          new RefusedException(Reason.CONNECTION_LOST, Causes.describe(e), e));
      outstanding.remove(pending);
    } catch (IllegalArgumentException e) {
      // MQ-76: a wildcard or too long a topic.
      pending.completeExceptionally(
          new RefusedException(Reason.ID_INVALID, "topic: " + Causes.describe(e), e));
      outstanding.remove(pending);
    }
    return pending;
  }

  @Override
  public CompletionStage<Void> subscribe(String topicFilter, int qos) {
    PendingSubscribe pending = new PendingSubscribe(topicFilter);
    try {
      requireClient().subscribe(topicFilter, qos, null, pending);
    } catch (MqttException e) {
      pending.onFailure(null, e);
    } catch (IllegalArgumentException e) {
      pending.completeExceptionally(
          new RefusedException(Reason.SUBSCRIPTION_REFUSED, Causes.describe(e), e));
    }
    return pending;
  }

  @Override
  public void unsubscribe(String topicFilter) {
    try {
      requireClient().unsubscribe(topicFilter);
    } catch (MqttException | IllegalArgumentException e) {
      LOG.debug("Unsubscribe from {} was not sent", topicFilter, e);
    }
  }

  private MqttAsyncClient requireClient() throws MqttException {
    MqttAsyncClient made = client;
    if (made == null) {
      throw new MqttException(MqttException.REASON_CODE_CLIENT_NOT_CONNECTED);
    }
    return made;
  }

  @Override
  public void messageArrived(String topic, MqttMessage message) {
    int id = message.getId();
    int qos = message.getQos();
    AtomicBoolean once = new AtomicBoolean();
    listener.messageArrived(
        new InboundMessage(
            topic,
            message.getPayload(),
            qos,
            message.isDuplicate(),
            message.isRetained(),
            () -> {
              if (qos > 0 && once.compareAndSet(false, true)) {
                acknowledge(id, qos);
              }
            }));
  }

  private void acknowledge(int id, int qos) {
    if (ended.get()) {
      // The broker delivers again, or forgot; there is no session to answer in.
      return;
    }
    try {
      requireClient().messageArrivedComplete(id, qos);
    } catch (MqttException e) {
      LOG.debug("Acknowledgement was not sent", e);
    }
  }

  @Override
  public void connectionLost(Throwable cause) {
    end(PahoFailures.ofLoss(cause));
  }

  @Override
  public void deliveryComplete(IMqttDeliveryToken token) {
    // The token's own callback tells it.
  }

  private void end(Failure failure) {
    if (ended.compareAndSet(false, true)) {
      outstanding.end(new RefusedException(Reason.CONNECTION_LOST, failure.detail()));
      // After that only: who waits for the end finds every publish completed.
      gone.complete(null);
      if (!closing.get()) {
        listener.ended(failure);
      }
    }
  }

  @Override
  public CompletionStage<Void> close() {
    if (closing.compareAndSet(false, true) && !gone.isDone()) {
      MqttAsyncClient made = client;
      if (made != null && accepted && disconnect(made)) {
        Loop.Timer timer = loop.schedule(this::abort, CLOSE_TIMEOUT);
        CompletableFuture<Void> unused = gone.whenComplete((done, thrown) -> timer.cancel());
      } else {
        abort();
      }
    }
    return gone;
  }

  private boolean disconnect(MqttAsyncClient made) {
    try {
      made.disconnect(QUIESCE_MILLIS, null, Listeners.of(token -> closed(), thrown -> closed()));
      return true;
    } catch (MqttException e) {
      LOG.debug("No orderly disconnect", e);
      return false;
    }
  }

  private void closed() {
    end(new Failure(Reason.CONNECTION_LOST, "disconnected"));
  }

  /** On a thread of its own: closing a TLS socket may block, and the loop must not. */
  private void abort() {
    Thread aborter =
        new Thread(
            () -> {
              sockets.abort();
              closed();
            },
            threadPrefix + "-abort");
    aborter.setDaemon(true);
    aborter.start();
  }
}
