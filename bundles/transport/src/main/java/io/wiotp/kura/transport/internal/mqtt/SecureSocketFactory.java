/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal.mqtt;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/** TLS sockets that can be aborted. */
final class SecureSocketFactory extends SSLSocketFactory {
  private final SSLSocketFactory tls;
  private final Sockets sockets;

  SecureSocketFactory(SSLSocketFactory tls, Sockets sockets) {
    this.tls = tls;
    this.sockets = sockets;
  }

  @Override
  public Socket createSocket() throws IOException {
    Socket socket = tls.createSocket();
    socket.setTcpNoDelay(true);
    return sockets.track(socket);
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return sockets.track(tls.createSocket(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return sockets.track(tls.createSocket(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return sockets.track(tls.createSocket(host, port, local, localPort));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return sockets.track(tls.createSocket(host, port, local, localPort));
  }

  @Override
  public Socket createSocket(Socket socket, String host, int port, boolean autoClose)
      throws IOException {
    return sockets.track(tls.createSocket(socket, host, port, autoClose));
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return tls.getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return tls.getSupportedCipherSuites();
  }
}
