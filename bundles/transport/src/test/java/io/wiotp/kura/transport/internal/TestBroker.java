/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal;

import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.mqtt.MqttEndpoint;
import io.vertx.mqtt.MqttServer;
import io.vertx.mqtt.MqttServerOptions;
import io.vertx.mqtt.messages.MqttPublishMessage;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A broker on loopback that does what a test tells it; accepts and acknowledges by default. */
public final class TestBroker implements AutoCloseable {
  private final Vertx vertx;
  private MqttServer server;
  private int port;

  public final List<MqttEndpoint> connects = new CopyOnWriteArrayList<>();
  public final List<String> subscriptions = new CopyOnWriteArrayList<>();
  public final AtomicInteger published = new AtomicInteger();
  public final AtomicInteger acknowledged = new AtomicInteger();
  public volatile Consumer<MqttEndpoint> onConnect = endpoint -> endpoint.accept(false);
  public volatile Consumer<MqttPublishMessage> onPublish = message -> {};
  public volatile boolean acknowledgePublishes = true;

  /** MQ-65: whether a second connection throws out the first one. */
  public volatile boolean exclusive;

  public TestBroker(Vertx vertx) throws Exception {
    this(vertx, new MqttServerOptions());
  }

  public TestBroker(Vertx vertx, MqttServerOptions options) throws Exception {
    this.vertx = vertx;
    listen(options.setHost("127.0.0.1").setPort(0).setMaxMessageSize(256 * 1024));
  }

  private void listen(MqttServerOptions options) throws Exception {
    server = MqttServer.create(vertx, options);
    server.exceptionHandler(e -> {});
    server.endpointHandler(this::accept);
    port =
        server
            .listen()
            .toCompletionStage()
            .toCompletableFuture()
            .get(10, TimeUnit.SECONDS)
            .actualPort();
  }

  private void accept(MqttEndpoint endpoint) {
    if (exclusive) {
      connects.stream()
          .filter(e -> e.isConnected() && e.clientIdentifier().equals(endpoint.clientIdentifier()))
          .forEach(MqttEndpoint::close);
    }
    connects.add(endpoint);
    endpoint.publishAutoAck(false);
    endpoint.exceptionHandler(e -> {});
    endpoint.publishHandler(m -> published(endpoint, m));
    endpoint.publishAcknowledgeHandler(id -> acknowledged.incrementAndGet());
    endpoint.subscribeHandler(
        subscribe -> {
          subscribe.topicSubscriptions().forEach(s -> subscriptions.add(s.topicName()));
          endpoint.subscribeAcknowledge(
              subscribe.messageId(),
              subscribe.topicSubscriptions().stream()
                  .map(
                      s ->
                          s.topicName().startsWith("refused/")
                              ? MqttQoS.FAILURE
                              : s.qualityOfService())
                  .toList());
        });
    endpoint.unsubscribeHandler(u -> endpoint.unsubscribeAcknowledge(u.messageId()));
    onConnect.accept(endpoint);
  }

  private void published(MqttEndpoint endpoint, MqttPublishMessage message) {
    published.incrementAndGet();
    onPublish.accept(message);
    if (acknowledgePublishes && message.qosLevel() == MqttQoS.AT_LEAST_ONCE) {
      endpoint.publishAcknowledge(message.messageId());
    }
  }

  public void send(String topic, String text, MqttQoS qos) {
    MqttEndpoint endpoint = connects.get(connects.size() - 1);
    endpoint.publish(topic, Buffer.buffer(text), qos, false, false);
  }

  /** Cuts the newest connection without a word. */
  public void cut() {
    connects.get(connects.size() - 1).close();
  }

  public int port() {
    return port;
  }

  @Override
  public void close() throws Exception {
    server.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
  }
}
