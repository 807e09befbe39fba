/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.wire;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderException;
import java.util.function.Consumer;

/**
 * Watches the bytes before the decoder for a PUBLISH whose topic is longer than its packet: the
 * decoder would wait for bytes that belong to nobody, until the keep alive ends (ERR-271).
 */
final class PublishLength extends ChannelInboundHandlerAdapter {
  private static final int PUBLISH = 0x30;
  private static final int MAX_SHIFT = 21;

  /** What the next byte is. */
  private enum Next {
    TYPE,
    LENGTH,
    TOPIC_HIGH,
    TOPIC_LOW,
    REST,
    /** The decoder refuses what comes, or has been told to. */
    ANYTHING
  }

  private final Consumer<Throwable> broken;
  private Next next = Next.TYPE;
  private int type;
  private int remaining;
  private int shift;
  private int topic;

  /**
   * @param broken gets the failure, once; what was complete before it is handed on first
   */
  PublishLength(Consumer<Throwable> broken) {
    this.broken = broken;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    boolean fits = !(message instanceof ByteBuf bytes) || fits(bytes);
    context.fireChannelRead(message);
    if (!fits) {
      broken.accept(new DecoderException("remaining length is less than the topic needs"));
    }
  }

  private boolean fits(ByteBuf bytes) {
    int end = bytes.writerIndex();
    int at = bytes.readerIndex();
    while (at < end && next != Next.ANYTHING) {
      if (next == Next.REST) {
        int skipped = Math.min(remaining, end - at);
        at += skipped;
        take(skipped);
      } else if (!read(bytes.getUnsignedByte(at++))) {
        next = Next.ANYTHING;
        return false;
      }
    }
    return true;
  }

  private void take(int count) {
    remaining -= count;
    next = remaining == 0 ? Next.TYPE : Next.REST;
  }

  private boolean read(int value) {
    switch (next) {
      case TYPE -> {
        type = value;
        remaining = 0;
        shift = 0;
        next = Next.LENGTH;
      }
      case LENGTH -> {
        remaining |= (value & 0x7f) << shift;
        if (value < 0x80) {
          return begin();
        }
        shift += 7;
        next = shift > MAX_SHIFT ? Next.ANYTHING : Next.LENGTH;
      }
      case TOPIC_HIGH -> {
        topic = value << 8;
        remaining--;
        next = Next.TOPIC_LOW;
      }
      case TOPIC_LOW -> {
        topic |= value;
        take(1);
        return topic + packetId() <= remaining;
      }
      case REST, ANYTHING -> throw new IllegalStateException("not read byte by byte");
    }
    return true;
  }

  private boolean begin() {
    boolean publish = (type & 0xf0) == PUBLISH;
    if (!publish) {
      take(0);
      return true;
    }
    next = Next.TOPIC_HIGH;
    return remaining >= 2 + packetId();
  }

  /** Bytes of the packet id, which quality of service 0 has not. */
  private int packetId() {
    return (type & 0x06) == 0 ? 0 : 2;
  }
}
