/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.wire;

import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttDecoder;
import io.netty.handler.codec.mqtt.MqttEncoder;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttMessageIdVariableHeader;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttSubscribeMessage;
import io.netty.handler.codec.mqtt.MqttUnacceptableProtocolVersionException;
import io.netty.handler.codec.mqtt.MqttUnsubscribeMessage;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.net.impl.NetSocketInternal;
import io.vertx.core.net.impl.VertxHandler;
import io.wiotp.devkit.simulator.session.CloseCode;
import org.jspecify.annotations.Nullable;

/** A connection that speaks MQTT: turns packets into calls of its {@link SocketEndpoint}. */
final class MqttSocket {
  private static final String KEEP_ALIVE = "keepAlive";

  /** Largest payload, longest topic, and the header: what is larger is no message (MQ-24). */
  private static final int MAX_PACKET = 131_072 + 65_535 + 1_024;

  /** The platform's own limit is checked later, with an answer; this is the field's own (ID-15). */
  private static final int MAX_CLIENT_ID = 65_535;

  private final NetSocketInternal socket;
  private final Arrival arrival;
  private final Reception reception;
  private final Runnable identified;
  private final ReadGate gate;
  private @Nullable SocketEndpoint endpoint;

  private MqttSocket(
      NetSocketInternal socket, Arrival arrival, Reception reception, Runnable identified) {
    this.socket = socket;
    this.arrival = arrival;
    this.reception = reception;
    this.identified = identified;
    this.gate = new ReadGate(socket.channelHandlerContext().channel());
  }

  /**
   * Speaks MQTT from now on.
   *
   * @param identified to be run when CONNECT has come
   */
  static void open(
      NetSocketInternal socket, Arrival arrival, Reception reception, Runnable identified) {
    MqttSocket mqtt = new MqttSocket(socket, arrival, reception, identified);
    ChannelPipeline pipeline = socket.channelHandlerContext().pipeline();
    pipeline.addBefore(MessagingSocket.LAST, "mqttEncoder", MqttEncoder.INSTANCE);
    pipeline.addBefore(MessagingSocket.LAST, "publishLength", new PublishLength(mqtt::malformed));
    pipeline.addBefore(
        MessagingSocket.LAST, "mqttDecoder", new MqttDecoder(MAX_PACKET, MAX_CLIENT_ID));
    socket.messageHandler(mqtt::received);
  }

  private void received(Object message) {
    if (!(message instanceof MqttMessage packet)) {
      ReferenceCountUtil.release(message);
      fail(new IllegalArgumentException("no MQTT packet"));
    } else if (packet.decoderResult().isFailure()) {
      ReferenceCountUtil.release(message);
      malformed(packet.decoderResult().cause());
    } else if (endpoint == null) {
      first(packet);
    } else {
      next(endpoint, packet);
    }
  }

  private void first(MqttMessage packet) {
    if (!(packet instanceof MqttConnectMessage connect)) {
      ReferenceCountUtil.release(packet);
      fail(new IllegalArgumentException("the first packet is no CONNECT"));
      return;
    }
    identified.run();
    SocketEndpoint opened =
        new SocketEndpoint(socket, connect, arrival, gate, this::superviseKeepAlive);
    endpoint = opened;
    socket.exceptionHandler(opened::failed);
    socket.closeHandler(nothing -> opened.gone());
    reception.mqtt(opened);
  }

  private void next(SocketEndpoint to, MqttMessage packet) {
    boolean open = to.isConnected();
    switch (packet.fixedHeader().messageType()) {
      case PUBLISH -> publish(to, (MqttPublishMessage) packet);
      case PUBREL -> ifOpen(open, () -> to.release(idOf(packet)));
      case PUBACK -> ifOpen(open, () -> to.acknowledged(idOf(packet)));
      case PUBREC -> ifOpen(open, () -> to.received(idOf(packet)));
      case PUBCOMP -> ifOpen(open, () -> to.completed(idOf(packet)));
      case SUBSCRIBE -> ifOpen(open, () -> subscribe(to, (MqttSubscribeMessage) packet));
      case UNSUBSCRIBE -> ifOpen(open, () -> unsubscribe(to, (MqttUnsubscribeMessage) packet));
      case PINGREQ -> ifOpen(open, to::ping);
      case DISCONNECT -> ifOpen(open, to::disconnect);
      default -> fail(new IllegalArgumentException("a client may not send this packet"));
    }
  }

  /** What was on its way when the connection was closed is forgotten. */
  private static void ifOpen(boolean open, Runnable handling) {
    if (open) {
      handling.run();
    }
  }

  private static int idOf(MqttMessage packet) {
    return ((MqttMessageIdVariableHeader) packet.variableHeader()).messageId();
  }

  private static void publish(SocketEndpoint to, MqttPublishMessage packet) {
    if (!to.isConnected()) {
      packet.release();
      return;
    }
    to.publish(
        io.vertx.mqtt.messages.MqttPublishMessage.create(
            packet.variableHeader().packetId(),
            packet.fixedHeader().qosLevel(),
            packet.fixedHeader().isDup(),
            packet.fixedHeader().isRetain(),
            packet.variableHeader().topicName(),
            VertxHandler.safeBuffer(packet.payload()),
            packet.variableHeader().properties()));
  }

  private static void subscribe(SocketEndpoint to, MqttSubscribeMessage packet) {
    to.subscribe(
        io.vertx.mqtt.messages.MqttSubscribeMessage.create(
            packet.variableHeader().messageId(),
            packet.payload().topicSubscriptions(),
            packet.idAndPropertiesVariableHeader().properties()));
  }

  private static void unsubscribe(SocketEndpoint to, MqttUnsubscribeMessage packet) {
    to.unsubscribe(
        io.vertx.mqtt.messages.MqttUnsubscribeMessage.create(
            packet.variableHeader().messageId(),
            packet.payload().topics(),
            packet.idAndPropertiesVariableHeader().properties()));
  }

  private void malformed(Throwable cause) {
    if (endpoint == null && cause instanceof MqttUnacceptableProtocolVersionException) {
      identified.run();
      reception.nobody(CloseCode.PROTOCOL_NOT_SUPPORTED, "protocol level is not known");
      socket.writeMessage(
          MqttMessageBuilders.connAck()
              .returnCode(MqttConnectReturnCode.CONNECTION_REFUSED_UNACCEPTABLE_PROTOCOL_VERSION)
              .build());
      socket.close();
    } else {
      fail(cause);
    }
  }

  private void fail(Throwable cause) {
    if (endpoint == null) {
      identified.run();
      reception.nobody(CloseCode.DATA_NOT_VALID, String.valueOf(cause.getMessage()));
    } else {
      endpoint.failed(cause);
    }
    socket.close();
  }

  /** A client that is not read from can not show that it lives (MQ-29). */
  private void superviseKeepAlive(int seconds) {
    SocketEndpoint watched = endpoint;
    if (seconds > 0 && watched != null) {
      socket
          .channelHandlerContext()
          .pipeline()
          .addBefore(
              MessagingSocket.LAST,
              KEEP_ALIVE,
              IdleTask.afterReading(
                  seconds * 1_500L,
                  () -> {
                    if (gate.isOpen()) {
                      watched.timedOut();
                    }
                  }));
    }
  }
}
