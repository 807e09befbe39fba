/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.comparison;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Forwards a port of loopback and holds every byte back for half of a round trip, each way. */
final class DelayProxy implements AutoCloseable {
  private static final int CHUNK = 64 * 1024;
  private static final int MAX_CHUNKS = 10_000;

  private final ServerSocket server;
  private final int target;
  private final long delayNanos;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

  private record Chunk(byte[] bytes, int length, long due) {}

  DelayProxy(int target, Duration roundTrip) throws IOException {
    this.target = target;
    this.delayNanos = roundTrip.toNanos() / 2;
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start("proxy-accept", this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        Socket broker = new Socket(InetAddress.getLoopbackAddress(), target);
        for (Socket socket : new Socket[] {client, broker}) {
          socket.setTcpNoDelay(true);
          sockets.add(socket);
        }
        forward(client, broker);
        forward(broker, client);
      } catch (IOException e) {
        // Closed, or the broker is away: the client sees a closed connection.
        continue;
      }
    }
  }

  private void forward(Socket from, Socket to) {
    BlockingQueue<Chunk> line = new LinkedBlockingQueue<>(MAX_CHUNKS);
    start("proxy-read", () -> read(from, to, line));
    start("proxy-write", () -> write(to, line));
  }

  private void read(Socket from, Socket to, BlockingQueue<Chunk> line) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      while (true) {
        byte[] bytes = new byte[CHUNK];
        int length = in.read(bytes);
        line.put(new Chunk(bytes, Math.max(length, 0), System.nanoTime() + delayNanos));
        if (length < 0) {
          return;
        }
      }
    } catch (IOException e) {
      line.offer(new Chunk(new byte[0], 0, 0));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void write(Socket to, BlockingQueue<Chunk> line) {
    try {
      OutputStream out = to.getOutputStream();
      for (Chunk chunk = line.take(); chunk.length > 0; chunk = line.take()) {
        for (long wait = chunk.due - System.nanoTime(); wait > 0; ) {
          LockSupport.parkNanos(wait);
          wait = chunk.due - System.nanoTime();
        }
        out.write(chunk.bytes, 0, chunk.length);
      }
    } catch (IOException e) {
      // The other side is gone; the reader closes both.
      line.clear();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void start(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : sockets) {
      socket.close();
    }
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
  }
}
