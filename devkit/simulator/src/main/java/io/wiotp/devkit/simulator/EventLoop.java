/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.impl.VertxBuilder;
import io.wiotp.devkit.simulator.fault.SocketGate;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread on which the simulator lives. Listeners and state share it, so that nothing needs
 * a lock and the publications of one client keep their order.
 */
final class EventLoop implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EventLoop.class);

  private static final long TIMEOUT_SECONDS = 10;

  private final Vertx vertx;
  private final Context context;
  private final SocketGate sockets = new SocketGate();

  EventLoop() {
    VertxOptions options =
        new VertxOptions().setEventLoopPoolSize(1).setInternalBlockingPoolSize(2);
    this.vertx = new VertxBuilder(options).findTransport(sockets).init().vertx();
    this.context = vertx.getOrCreateContext();
    context.runOnContext(nothing -> Thread.currentThread().setName("wiotp-simulator"));
    // What a bad client provokes costs its connection and one line, never more.
    context.exceptionHandler(failure -> LOG.info("Connection failed: {}", failure.toString()));
  }

  /** Sees every connection before it is read. */
  SocketGate sockets() {
    return sockets;
  }

  Vertx vertx() {
    return vertx;
  }

  /** Runs a task on the event loop and waits for its result. */
  <T> T call(Callable<T> task) throws Exception {
    CompletableFuture<T> result = new CompletableFuture<>();
    context.runOnContext(
        nothing -> {
          try {
            result.complete(task.call());
          } catch (Exception e) {
            result.completeExceptionally(e);
          }
        });
    return await(result);
  }

  /** Starts something on the event loop and waits until it is up, or down. */
  <T> T start(Supplier<Future<T>> task) throws Exception {
    CompletableFuture<T> result = new CompletableFuture<>();
    context.runOnContext(
        nothing -> task.get().onSuccess(result::complete).onFailure(result::completeExceptionally));
    return await(result);
  }

  /** Runs a task later; to be called on the event loop. */
  void after(long milliseconds, Runnable task) {
    vertx.setTimer(milliseconds, timer -> task.run());
  }

  @Override
  public void close() throws Exception {
    await(vertx.close().toCompletionStage().toCompletableFuture());
  }

  private static <T> T await(CompletableFuture<T> result) throws Exception {
    try {
      return result.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    } catch (TimeoutException e) {
      throw new IllegalStateException(
          "The simulator did not answer within " + TIMEOUT_SECONDS + " s", e);
    }
  }
}
