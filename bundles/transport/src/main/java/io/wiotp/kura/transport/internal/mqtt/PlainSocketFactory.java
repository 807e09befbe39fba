/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal.mqtt;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** Plain sockets that can be aborted. */
final class PlainSocketFactory extends SocketFactory {
  private final Sockets sockets;

  PlainSocketFactory(Sockets sockets) {
    this.sockets = sockets;
  }

  @Override
  public Socket createSocket() throws IOException {
    Socket socket = new Socket();
    // Small packets, and each one waited for.
    socket.setTcpNoDelay(true);
    return sockets.track(socket);
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return sockets.track(new Socket(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return sockets.track(new Socket(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return sockets.track(new Socket(host, port, local, localPort));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return sockets.track(new Socket(host, port, local, localPort));
  }
}
