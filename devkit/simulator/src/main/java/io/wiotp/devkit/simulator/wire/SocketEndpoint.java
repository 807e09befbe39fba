/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.wire;

import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttConnectPayload;
import io.netty.handler.codec.mqtt.MqttConnectVariableHeader;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.impl.NetSocketInternal;
import io.vertx.mqtt.MqttAuth;
import io.vertx.mqtt.MqttWill;
import io.vertx.mqtt.impl.MqttEndpointImpl;
import io.vertx.mqtt.messages.MqttPublishMessage;
import io.vertx.mqtt.messages.MqttSubscribeMessage;
import io.vertx.mqtt.messages.MqttUnsubscribeMessage;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A connected client as Vert.x shows it, with what only the simulator's ports know. The library's
 * endpoint writes; what is read comes from {@link MqttSocket}, whose handlers are kept here because
 * those of the library can not be called from outside of it.
 */
final class SocketEndpoint extends MqttEndpointImpl implements MessagingEndpoint {
  private final Arrival arrival;
  private final IntConsumer keepAlive;
  private final ReadGate gate;

  private Handler<MqttPublishMessage> onPublish = packet -> {};
  private Handler<Integer> onRelease = id -> {};
  private Handler<Integer> onAcknowledge = id -> {};
  private Handler<Integer> onReceived = id -> {};
  private Handler<Integer> onCompletion = id -> {};
  private Handler<MqttSubscribeMessage> onSubscribe = packet -> {};
  private Handler<MqttUnsubscribeMessage> onUnsubscribe = packet -> {};
  private Handler<@Nullable Void> onPing = nothing -> {};
  private Handler<@Nullable Void> onDisconnect = nothing -> {};
  private Handler<@Nullable Void> onClose = nothing -> {};
  private Handler<Throwable> onException = failure -> {};
  private boolean gone;
  private boolean timedOut;

  SocketEndpoint(
      NetSocketInternal socket,
      MqttConnectMessage connect,
      Arrival arrival,
      ReadGate gate,
      IntConsumer keepAlive) {
    super(
        socket,
        connect.payload().clientIdentifier() == null ? "" : connect.payload().clientIdentifier(),
        auth(connect),
        will(connect),
        connect.variableHeader().isCleanSession(),
        connect.variableHeader().version(),
        connect.variableHeader().name(),
        connect.variableHeader().keepAliveTimeSeconds(),
        connect.variableHeader().properties(),
        null,
        null);
    this.arrival = arrival;
    this.gate = gate;
    this.keepAlive = keepAlive;
  }

  private static @Nullable MqttAuth auth(MqttConnectMessage connect) {
    MqttConnectVariableHeader header = connect.variableHeader();
    return header.hasUserName() && header.hasPassword()
        ? new MqttAuth(connect.payload().userName(), connect.payload().password())
        : null;
  }

  private static MqttWill will(MqttConnectMessage connect) {
    MqttConnectVariableHeader header = connect.variableHeader();
    MqttConnectPayload payload = connect.payload();
    byte[] message = payload.willMessageInBytes();
    return new MqttWill(
        header.isWillFlag(),
        payload.willTopic(),
        message == null ? null : Buffer.buffer(message),
        header.willQos(),
        header.isWillRetain(),
        payload.willProperties());
  }

  @Override
  public Arrival arrival() {
    return arrival;
  }

  @Override
  public void superviseKeepAlive(int seconds) {
    keepAlive.accept(seconds);
  }

  @Override
  public boolean isTimedOut() {
    return timedOut;
  }

  @Override
  public ReadGate gate() {
    return gate;
  }

  @Override
  public boolean isConnected() {
    return !gone && super.isConnected();
  }

  @Override
  public void close() {
    if (!gone) {
      super.close();
    }
  }

  void timedOut() {
    timedOut = true;
    close();
  }

  void failed(Throwable failure) {
    onException.handle(failure);
  }

  /** The socket is closed, by whichever side. */
  void gone() {
    gone = true;
    onClose.handle(null);
  }

  void publish(MqttPublishMessage packet) {
    onPublish.handle(packet);
  }

  void release(int packetId) {
    onRelease.handle(packetId);
  }

  void acknowledged(int packetId) {
    onAcknowledge.handle(packetId);
  }

  void received(int packetId) {
    onReceived.handle(packetId);
  }

  void completed(int packetId) {
    onCompletion.handle(packetId);
  }

  void subscribe(MqttSubscribeMessage packet) {
    onSubscribe.handle(packet);
  }

  void unsubscribe(MqttUnsubscribeMessage packet) {
    onUnsubscribe.handle(packet);
  }

  void ping() {
    onPing.handle(null);
    if (isConnected() && isAutoKeepAlive()) {
      pong();
    }
  }

  void disconnect() {
    onDisconnect.handle(null);
    close();
  }

  @Override
  public SocketEndpoint publishHandler(Handler<MqttPublishMessage> handler) {
    onPublish = handler;
    return this;
  }

  @Override
  public SocketEndpoint publishReleaseHandler(Handler<Integer> handler) {
    onRelease = handler;
    return this;
  }

  @Override
  public SocketEndpoint publishAcknowledgeHandler(Handler<Integer> handler) {
    onAcknowledge = handler;
    return this;
  }

  @Override
  public SocketEndpoint publishReceivedHandler(Handler<Integer> handler) {
    onReceived = handler;
    return this;
  }

  @Override
  public SocketEndpoint publishCompletionHandler(Handler<Integer> handler) {
    onCompletion = handler;
    return this;
  }

  @Override
  public SocketEndpoint subscribeHandler(Handler<MqttSubscribeMessage> handler) {
    onSubscribe = handler;
    return this;
  }

  @Override
  public SocketEndpoint unsubscribeHandler(Handler<MqttUnsubscribeMessage> handler) {
    onUnsubscribe = handler;
    return this;
  }

  @Override
  public SocketEndpoint pingHandler(Handler<@Nullable Void> handler) {
    onPing = handler;
    return this;
  }

  @Override
  public SocketEndpoint disconnectHandler(Handler<@Nullable Void> handler) {
    onDisconnect = handler;
    return this;
  }

  @Override
  public SocketEndpoint closeHandler(Handler<@Nullable Void> handler) {
    onClose = handler;
    return this;
  }

  @Override
  public SocketEndpoint exceptionHandler(Handler<Throwable> handler) {
    onException = handler;
    return this;
  }
}
