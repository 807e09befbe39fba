/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.wire;

import io.netty.channel.Channel;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketHandshakeException;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshakerFactory;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The WebSocket handshake: any path, sub-protocol of MQTT (CON-8). */
final class WebSocketUpgrade {
  private static final Set<String> PROTOCOLS = Set.of("mqtt", "mqttv3.1");
  private static final int MAX_FRAME = 256 * 1024;

  private WebSocketUpgrade() {}

  static boolean isWanted(FullHttpRequest request) {
    return request
        .headers()
        .containsValue(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true);
  }

  /**
   * Answers the handshake; what follows on the connection is bytes of MQTT.
   *
   * @return what is wrong with the request; null if the connection is a WebSocket now
   */
  static @Nullable String accept(Channel channel, FullHttpRequest request) {
    String wanted = request.headers().get(HttpHeaderNames.SEC_WEBSOCKET_PROTOCOL, "");
    if (Arrays.stream(wanted.split(",")).map(String::trim).noneMatch(PROTOCOLS::contains)) {
      return "the sub-protocol must be mqtt or mqttv3.1";
    }
    WebSocketServerHandshaker handshaker =
        new WebSocketServerHandshakerFactory(
                request.uri(), String.join(",", PROTOCOLS), false, MAX_FRAME)
            .newHandshaker(request);
    if (handshaker == null) {
      return "the version of the WebSocket protocol is not supported";
    }
    try {
      handshaker.handshake(channel, request);
    } catch (WebSocketHandshakeException e) {
      return "the WebSocket handshake is not valid";
    }
    channel
        .pipeline()
        .addBefore(MessagingSocket.LAST, "frames", new WebSocketFrameAggregator(MAX_FRAME))
        .addBefore(MessagingSocket.LAST, "frameCodec", new FrameCodec());
    return null;
  }
}
