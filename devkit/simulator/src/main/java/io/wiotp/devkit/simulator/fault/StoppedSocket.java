/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.fault;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.util.ReferenceCountUtil;

/** A socket that is not read any more, and perhaps not written to. On the event loop only. */
final class StoppedSocket extends ChannelDuplexHandler {
  private final Channel socket;
  private final boolean mute;
  private boolean closing;

  private StoppedSocket(Channel socket, boolean mute) {
    this.socket = socket;
    this.mute = mute;
  }

  /**
   * Stops a socket.
   *
   * @param mute also throws away what is written, and puts off its end: the client sees nothing
   */
  static StoppedSocket stop(Channel socket, boolean mute) {
    StoppedSocket stopped = new StoppedSocket(socket, mute);
    socket.pipeline().addFirst(stopped);
    socket.config().setAutoRead(false);
    return stopped;
  }

  /** Goes on, or ends what wanted to end meanwhile. */
  void resume() {
    if (!socket.isOpen()) {
      return;
    }
    if (closing) {
      // From here on towards the socket: those behind believe that they have closed it.
      socket.pipeline().context(this).close();
    } else {
      socket.pipeline().remove(this);
      socket.config().setAutoRead(true);
    }
  }

  @Override
  public void read(ChannelHandlerContext context) {
    // Who asks for more has to wait.
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise)
      throws Exception {
    if (mute) {
      ReferenceCountUtil.release(message);
      promise.trySuccess();
    } else {
      super.write(context, message, promise);
    }
  }

  @Override
  public void close(ChannelHandlerContext context, ChannelPromise promise) throws Exception {
    if (mute) {
      closing = true;
      promise.trySuccess();
    } else {
      super.close(context, promise);
    }
  }
}
