/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that misbehaves below MQTT. */
public final class RawServer implements AutoCloseable {
  private static final byte[] CONNACK = {0x20, 2, 0, 0};

  /** What it does with a client; the socket stays open afterwards. */
  @FunctionalInterface
  public interface Behaviour {
    void serve(Socket socket) throws Exception;
  }

  private final ServerSocket server;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final Thread acceptor;

  public RawServer(Behaviour behaviour) throws IOException {
    this(new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1")), behaviour);
  }

  public RawServer(ServerSocket server, Behaviour behaviour) {
    this.server = server;
    this.acceptor = new Thread(() -> accept(behaviour), "raw-server");
    acceptor.setDaemon(true);
    acceptor.start();
  }

  private void accept(Behaviour behaviour) {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        sockets.add(socket);
        behaviour.serve(socket);
      } catch (Exception e) {
        // The client went away, or the test is over: both are what the test wants.
      }
    }
  }

  /** Reads the CONNECT and accepts it. */
  public static void acceptConnect(Socket socket) throws IOException {
    socket.getInputStream().read(new byte[512]);
    socket.getOutputStream().write(CONNACK);
    socket.getOutputStream().flush();
  }

  public int port() {
    return server.getLocalPort();
  }

  public int connects() {
    return sockets.size();
  }

  @Override
  public void close() throws Exception {
    server.close();
    for (Socket socket : sockets) {
      socket.close();
    }
    acceptor.join(5_000);
  }
}
