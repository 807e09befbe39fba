/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.wire;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import java.util.concurrent.TimeUnit;

/** Runs a task when nothing passes for a while. */
final class IdleTask extends IdleStateHandler {
  private final Runnable task;

  private IdleTask(long readMillis, long allMillis, Runnable task) {
    super(readMillis, 0, allMillis, TimeUnit.MILLISECONDS);
    this.task = task;
  }

  static IdleTask afterReading(long milliseconds, Runnable task) {
    return new IdleTask(milliseconds, 0, task);
  }

  static IdleTask afterAll(long milliseconds, Runnable task) {
    return new IdleTask(0, milliseconds, task);
  }

  @Override
  protected void channelIdle(ChannelHandlerContext context, IdleStateEvent event) {
    task.run();
  }
}
