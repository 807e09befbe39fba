/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.wire;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.impl.NetSocketInternal;
import io.wiotp.devkit.simulator.session.CloseCode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A connection that speaks HTTP, until it becomes a WebSocket. One request at a time. */
final class HttpSocket {
  /** Largest body, in bytes: that of a message (MQ-24). */
  private static final int MAX_BODY = 131_072;

  private static final int MAX_LINE = 4_096;
  private static final int MAX_HEADERS = 16 * 1024;
  private static final int CHUNK = 8_192;
  private static final int MAX_WAITING = 16;
  private static final long IDLE_MILLIS = 60_000;
  private static final String IDLE = "httpIdle";

  private final NetSocketInternal socket;
  private final Arrival arrival;
  private final Reception reception;
  private final Runnable identified;
  private final ProtocolDetector.Listener afterUpgrade;
  private final Deque<FullHttpRequest> waiting = new ArrayDeque<>();
  private @Nullable HttpExchange current;
  private @Nullable String authorization;
  private boolean authorizationKnown;

  private HttpSocket(
      NetSocketInternal socket,
      Arrival arrival,
      Reception reception,
      Runnable identified,
      ProtocolDetector.Listener afterUpgrade) {
    this.socket = socket;
    this.arrival = arrival;
    this.reception = reception;
    this.identified = identified;
    this.afterUpgrade = afterUpgrade;
  }

  static void open(
      NetSocketInternal socket,
      Arrival arrival,
      Reception reception,
      Runnable identified,
      ProtocolDetector.Listener listener) {
    HttpSocket http = new HttpSocket(socket, arrival, reception, identified, listener);
    http.pipeline()
        .addBefore(
            MessagingSocket.LAST, "httpCodec", new HttpServerCodec(MAX_LINE, MAX_HEADERS, CHUNK))
        .addBefore(MessagingSocket.LAST, "httpBody", new HttpObjectAggregator(MAX_BODY, true))
        .addBefore(MessagingSocket.LAST, IDLE, IdleTask.afterAll(IDLE_MILLIS, http::idle));
    socket.messageHandler(http::received);
    socket.closeHandler(nothing -> http.closed());
  }

  private void received(Object message) {
    if (!(message instanceof FullHttpRequest request)) {
      ReferenceCountUtil.release(message);
      socket.close();
    } else if (request.decoderResult().isFailure()) {
      request.release();
      identified.run();
      write(400, Map.of(), Buffer.buffer(), false);
    } else if (WebSocketUpgrade.isWanted(request)) {
      upgrade(request);
    } else if (waiting.size() >= MAX_WAITING) {
      request.release();
      socket.close();
    } else {
      identified.run();
      waiting.add(request);
      next();
    }
  }

  private void upgrade(FullHttpRequest request) {
    String wrong = WebSocketUpgrade.accept(socket.channelHandlerContext().channel(), request);
    request.release();
    if (wrong != null) {
      identified.run();
      reception.nobody(CloseCode.DATA_NOT_VALID, wrong);
      write(400, Map.of(), Buffer.buffer(wrong), false);
      return;
    }
    pipeline().remove(IDLE);
    Arrival within = arrival.overWebSocket();
    pipeline()
        .addBefore(
            MessagingSocket.LAST,
            "packetDetector",
            new ProtocolDetector(false, new WithinWebSocket(within)));
  }

  private void next() {
    if (current != null || waiting.isEmpty()) {
      return;
    }
    FullHttpRequest request = waiting.remove();
    String shown = request.headers().get(HttpHeaderNames.AUTHORIZATION);
    boolean changed = authorizationKnown && !Objects.equals(authorization, shown);
    authorization = shown;
    authorizationKnown = true;
    HttpExchange exchange = new HttpExchange(request, arrival, socket.isSsl(), changed, this::done);
    request.release();
    current = exchange;
    reception.http(exchange);
  }

  private void done(int status, Map<String, String> headers, Buffer body, boolean keepAlive) {
    write(status, headers, body, keepAlive && status < 400);
    current = null;
    next();
  }

  private void write(int status, Map<String, String> headers, Buffer body, boolean keepAlive) {
    FullHttpResponse response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1,
            HttpResponseStatus.valueOf(status),
            Unpooled.wrappedBuffer(body.getBytes()));
    headers.forEach((name, value) -> response.headers().set(name, value));
    HttpUtil.setContentLength(response, body.length());
    HttpUtil.setKeepAlive(response, keepAlive);
    var written = socket.channelHandlerContext().writeAndFlush(response);
    if (!keepAlive) {
      waiting.forEach(ReferenceCountUtil::release);
      waiting.clear();
      written.addListener(ChannelFutureListener.CLOSE);
    }
  }

  private void idle() {
    if (current == null) {
      socket.close();
    }
  }

  private void closed() {
    identified.run();
    waiting.forEach(ReferenceCountUtil::release);
    waiting.clear();
    if (current != null) {
      current.abort();
    }
  }

  private ChannelPipeline pipeline() {
    return socket.channelHandlerContext().pipeline();
  }

  /** MQTT, and nothing else, may follow in the frames. */
  private final class WithinWebSocket implements ProtocolDetector.Listener {
    private final Arrival within;

    WithinWebSocket(Arrival within) {
      this.within = within;
    }

    @Override
    public void mqtt() {
      MqttSocket.open(socket, within, reception, identified);
    }

    @Override
    public void http() {
      throw new IllegalStateException("no HTTP is looked for within a WebSocket");
    }

    @Override
    public void refused(CloseCode code, String detail) {
      afterUpgrade.refused(code, detail);
    }
  }
}
