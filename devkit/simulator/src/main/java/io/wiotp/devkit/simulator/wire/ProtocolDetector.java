/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.wire;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.wiotp.devkit.simulator.session.CloseCode;
import java.util.List;

/**
 * Looks at the first bytes of a connection, says which protocol they are, and leaves. Nothing is
 * taken from the stream.
 */
final class ProtocolDetector extends ByteToMessageDecoder {
  /** Largest CONNECT packet, in bytes (MQ-26; the figure is the simulator's). */
  static final int MAX_CONNECT = 64 * 1024;

  private static final int CONNECT = 0x10;
  private static final int MAX_LENGTH_BYTES = 4;

  /** Who wants to know. */
  interface Listener {
    void mqtt();

    void http();

    void refused(CloseCode code, String detail);
  }

  private final boolean httpExpected;
  private final Listener listener;

  /**
   * @param httpExpected false within a WebSocket, where only MQTT may follow
   */
  ProtocolDetector(boolean httpExpected, Listener listener) {
    this.httpExpected = httpExpected;
    this.listener = listener;
  }

  @Override
  protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
    int first = in.getUnsignedByte(in.readerIndex());
    if (httpExpected && first >= 'A' && first <= 'Z') {
      listener.http();
      context.pipeline().remove(this);
    } else if (first != CONNECT) {
      refuse(in, CloseCode.DATA_NOT_VALID, "the first packet is no CONNECT");
    } else {
      connect(context, in);
    }
  }

  private void connect(ChannelHandlerContext context, ByteBuf in) {
    int length = 0;
    for (int i = 0; i < MAX_LENGTH_BYTES; i++) {
      int index = in.readerIndex() + 1 + i;
      if (index >= in.writerIndex()) {
        return;
      }
      int next = in.getUnsignedByte(index);
      length |= (next & 0x7F) << (7 * i);
      if (next < 0x80) {
        if (length > MAX_CONNECT) {
          refuse(in, CloseCode.INITIAL_PACKET_TOO_LARGE, "CONNECT of " + length + " bytes");
        } else {
          listener.mqtt();
          context.pipeline().remove(this);
        }
        return;
      }
    }
    refuse(in, CloseCode.DATA_NOT_VALID, "the length of the first packet is malformed");
  }

  private void refuse(ByteBuf in, CloseCode code, String detail) {
    in.skipBytes(in.readableBytes());
    listener.refused(code, detail);
  }
}
