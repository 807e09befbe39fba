/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.fake;

import io.wiotp.kura.protocol.id.Identity;
import io.wiotp.kura.protocol.id.Role;
import io.wiotp.kura.protocol.id.Token;
import io.wiotp.kura.transport.Connection;
import io.wiotp.kura.transport.ConnectionListener;
import io.wiotp.kura.transport.Transport;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A transport in memory: a test decides what becomes of each try and each message. */
public final class FakeTransport implements Transport, AutoCloseable {
  /** What becomes of a try to connect. */
  public enum OnStart {
    CONNECT,
    BACK_OFF,
    HANG
  }

  final ExecutorService callbacks =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "fake-transport");
            thread.setDaemon(true);
            return thread;
          });
  public final List<FakeConnection> opened = new CopyOnWriteArrayList<>();
  public volatile OnStart onStart = OnStart.CONNECT;
  public volatile boolean acknowledges = true;
  public volatile int window = 10;
  public volatile RuntimeException openFailure;

  /** What is wrong with the transport's own options; a start does nothing then. */
  public volatile String problem = "";

  @Override
  public Connection open(Identity identity, Token token, ConnectionListener listener) {
    if (openFailure != null) {
      throw openFailure;
    }
    FakeConnection connection = new FakeConnection(this, identity, token, listener, problem);
    opened.add(connection);
    return connection;
  }

  @Override
  public int inFlightWindow(Role role) {
    return window;
  }

  public FakeConnection last() {
    return opened.get(opened.size() - 1);
  }

  /** Waits until it is done, for a while. */
  public void runOnCallbackThread(Runnable work) {
    try {
      callbacks.submit(work).get(5, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    callbacks.shutdownNow();
  }
}
