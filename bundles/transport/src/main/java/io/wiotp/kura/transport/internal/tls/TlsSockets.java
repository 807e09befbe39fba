/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * Sockets that speak TLS 1.2 or later and check the host name of the certificate, always (TLS-1,
 * TLS-4): there is no way to switch that off. The server name is sent by the socket's user, who
 * knows it.
 */
public final class TlsSockets extends SSLSocketFactory {
  private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};
  private static final int LINGER_SECONDS = 1;

  private final SSLSocketFactory sockets;

  private TlsSockets(SSLSocketFactory sockets) {
    this.sockets = sockets;
  }

  /**
   * Makes a source of sockets.
   *
   * @param trusted certificates to trust; null for those that the Java runtime trusts
   * @param keys client keys; may be empty
   */
  public static TlsSockets of(@Nullable KeyStore trusted, KeyManager[] keys)
      throws GeneralSecurityException {
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys, trust.getTrustManagers(), null);
    return new TlsSockets(context.getSocketFactory());
  }

  private static Socket hardened(Socket socket) throws IOException {
    SSLSocket secure = (SSLSocket) socket;
    SSLParameters parameters = secure.getSSLParameters();
    parameters.setProtocols(PROTOCOLS);
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secure.setSSLParameters(parameters);
    // Without it, close() waits for ever behind a write to a peer that has stopped reading.
    secure.setSoLinger(true, LINGER_SECONDS);
    return secure;
  }

  @Override
  public Socket createSocket() throws IOException {
    return hardened(sockets.createSocket());
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return hardened(sockets.createSocket(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return hardened(sockets.createSocket(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return hardened(sockets.createSocket(host, port, local, localPort));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return hardened(sockets.createSocket(host, port, local, localPort));
  }

  @Override
  public Socket createSocket(Socket socket, String host, int port, boolean autoClose)
      throws IOException {
    return hardened(sockets.createSocket(socket, host, port, autoClose));
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return sockets.getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return sockets.getSupportedCipherSuites();
  }
}
