/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.benchmarks;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.mqtt.MqttConnAckMessage;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttDecoder;
import io.netty.handler.codec.mqtt.MqttEncoder;
import io.netty.handler.codec.mqtt.MqttFixedHeader;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttMessageIdVariableHeader;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttPubAckMessage;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.handler.codec.mqtt.MqttSubAckMessage;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** A lean MQTT 3.1.1 client: no threads of its own, no queue, one flush per batch of packets. */
final class MqttConnection extends ChannelInboundHandlerAdapter {
  private static final long PATIENCE_SECONDS = 30;

  private final CompletableFuture<MqttConnection> connected = new CompletableFuture<>();
  private final CompletableFuture<Boolean> subscribed = new CompletableFuture<>();
  private final Consumer<ByteBuf> onMessage;
  private final IntConsumer onAcknowledged;
  private final Runnable onBatch;
  private final Channel channel;

  private MqttConnection(
      Channel channel, Consumer<ByteBuf> onMessage, IntConsumer onAcknowledged, Runnable onBatch) {
    this.channel = channel;
    this.onMessage = onMessage;
    this.onAcknowledged = onAcknowledged;
    this.onBatch = onBatch;
  }

  /**
   * Connects with a clean session.
   *
   * @param onMessage takes the payload of each publication, on the group's thread; it is
   *     acknowledged afterwards
   * @param onAcknowledged takes the packet id of each PUBACK, on the group's thread
   * @param onBatch called after each batch of packets, before the flush
   */
  static CompletableFuture<MqttConnection> connect(
      EventLoopGroup group,
      Broker broker,
      String clientId,
      String user,
      String password,
      Consumer<ByteBuf> onMessage,
      IntConsumer onAcknowledged,
      Runnable onBatch) {
    CompletableFuture<MqttConnection> result = new CompletableFuture<>();
    new Bootstrap()
        .group(group)
        .channel(NioSocketChannel.class)
        .option(ChannelOption.TCP_NODELAY, true)
        .handler(
            new ChannelInitializer<SocketChannel>() {
              @Override
              protected void initChannel(SocketChannel socket) {
                MqttConnection connection =
                    new MqttConnection(socket, onMessage, onAcknowledged, onBatch);
                socket
                    .pipeline()
                    .addLast(MqttEncoder.INSTANCE, new MqttDecoder(1024 * 1024), connection);
                connection.connected.whenComplete(
                    (made, failure) -> {
                      if (failure == null) {
                        result.complete(made);
                      } else {
                        result.completeExceptionally(failure);
                      }
                    });
              }
            })
        .connect("127.0.0.1", broker.port())
        .addListener(
            done -> {
              if (done.isSuccess()) {
                ((ChannelFuture) done)
                    .channel()
                    .writeAndFlush(
                        MqttMessageBuilders.connect()
                            .clientId(clientId)
                            .cleanSession(true)
                            .keepAlive(600)
                            .username(user)
                            .password(password.getBytes(StandardCharsets.UTF_8))
                            .build());
              } else {
                result.completeExceptionally(done.cause());
              }
            });
    return result;
  }

  void subscribe(String filter) throws Exception {
    channel.writeAndFlush(
        MqttMessageBuilders.subscribe()
            .messageId(1)
            .addSubscription(MqttQoS.AT_LEAST_ONCE, filter)
            .build());
    subscribed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** Writes without a flush; on the group's thread. */
  void publish(String topic, int packetId, byte[] payload) {
    channel.write(
        MqttMessageBuilders.publish()
            .topicName(topic)
            .qos(MqttQoS.AT_LEAST_ONCE)
            .messageId(packetId)
            .payload(Unpooled.wrappedBuffer(payload))
            .build(),
        channel.voidPromise());
  }

  void flush() {
    channel.flush();
  }

  void execute(Runnable task) {
    channel.eventLoop().execute(task);
  }

  boolean isOpen() {
    return channel.isActive();
  }

  void close() throws InterruptedException {
    channel.close().await(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object packet) {
    try {
      if (packet instanceof MqttPublishMessage message) {
        onMessage.accept(message.payload());
        context.write(acknowledgement(message.variableHeader().packetId()), context.voidPromise());
      } else if (packet instanceof MqttPubAckMessage ack) {
        onAcknowledged.accept(ack.variableHeader().messageId());
      } else if (packet instanceof MqttConnAckMessage ack) {
        accepted(ack.variableHeader().connectReturnCode());
      } else if (packet instanceof MqttSubAckMessage) {
        subscribed.complete(true);
      }
    } finally {
      ReferenceCountUtil.release(packet);
    }
  }

  private void accepted(MqttConnectReturnCode code) {
    if (code == MqttConnectReturnCode.CONNECTION_ACCEPTED) {
      connected.complete(this);
    } else {
      connected.completeExceptionally(new IllegalStateException("refused: " + code));
    }
  }

  private static MqttPubAckMessage acknowledgement(int packetId) {
    return new MqttPubAckMessage(
        new MqttFixedHeader(MqttMessageType.PUBACK, false, MqttQoS.AT_MOST_ONCE, false, 2),
        MqttMessageIdVariableHeader.from(packetId));
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    onBatch.run();
    context.flush();
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    connected.completeExceptionally(new IllegalStateException("closed by the broker"));
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable failure) {
    connected.completeExceptionally(failure);
    context.close();
  }
}
