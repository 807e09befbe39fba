/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import io.vertx.core.Handler;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.TCPSSLOptions;
import io.vertx.core.net.TrustOptions;
import io.wiotp.devkit.simulator.tls.AnyClient;
import io.wiotp.devkit.simulator.tls.CipherSuites;
import io.wiotp.devkit.simulator.tls.ServerCertificate;
import io.wiotp.devkit.simulator.wire.Reception;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The open ports.
 *
 * @param mqtt plain messaging: MQTT, MQTT over WebSocket, HTTP messaging (CON-4)
 * @param tls the same over TLS
 * @param http the HTTP API and the page
 * @param https the same over TLS
 */
record Listeners(MessagingListener mqtt, MessagingListener tls, HttpServer http, HttpServer https) {
  private static final int MAX_HEADER_BYTES = 16 * 1024;
  private static final int IDLE_SECONDS = 60;

  /**
   * Opens all ports, or none.
   *
   * @param certificate asked at each opening of the messaging port with TLS
   */
  static Listeners open(
      EventLoop loop,
      SimulatorOptions options,
      Supplier<ServerCertificate> certificate,
      Reception reception,
      Handler<HttpServerRequest> http)
      throws Exception {
    MessagingListener mqtt =
        messaging(loop, options, () -> messaging(options, options.mqttPort()), reception);
    MessagingListener tls =
        messaging(loop, options, () -> secureMessaging(options, certificate.get()), reception);
    loop.sockets().watch(mqtt.port(), false);
    loop.sockets().watch(tls.port(), true);
    HttpServerOptions https = http(options, options.httpsPort());
    secure(https, certificate.get());
    return new Listeners(
        mqtt, tls, http(loop, http(options, options.httpPort()), http), http(loop, https, http));
  }

  /** Takes no new connections. */
  void close(EventLoop loop) throws Exception {
    loop.start(mqtt::close);
    loop.start(tls::close);
    loop.start(http::close);
    loop.start(https::close);
  }

  private static TCPSSLOptions secure(TCPSSLOptions options, ServerCertificate certificate) {
    return options
        .setSsl(true)
        .setEnabledSecureTransportProtocols(Set.of("TLSv1.2", "TLSv1.3"))
        .setKeyCertOptions(
            new PemKeyCertOptions()
                .addKeyValue(certificate.key())
                .addCertValue(certificate.chain()));
  }

  private static NetServerOptions messaging(SimulatorOptions options, int port) {
    NetServerOptions messaging = new NetServerOptions().setHost(options.host()).setPort(port);
    messaging.setTcpNoDelay(true);
    return messaging;
  }

  private static NetServerOptions secureMessaging(
      SimulatorOptions options, ServerCertificate certificate) {
    NetServerOptions secure = messaging(options, options.tlsPort());
    // A certificate is asked for, never insisted on: who needs one, the security level says
    // (TLS-10).
    secure(secure, certificate).setTrustOptions(TrustOptions.wrap(new AnyClient()));
    secure.setSni(true).setClientAuth(ClientAuth.REQUEST);
    CipherSuites.messaging().forEach(secure::addEnabledCipherSuite);
    return secure;
  }

  private static MessagingListener messaging(
      EventLoop loop,
      SimulatorOptions simulator,
      Supplier<NetServerOptions> options,
      Reception reception)
      throws Exception {
    MessagingListener listener =
        new MessagingListener(loop.vertx(), options, simulator.limits().firstPacket(), reception);
    return loop.start(listener::open);
  }

  private static HttpServerOptions http(SimulatorOptions options, int port) {
    HttpServerOptions http =
        new HttpServerOptions()
            .setHost(options.host())
            .setPort(port)
            .setMaxHeaderSize(MAX_HEADER_BYTES);
    http.setIdleTimeout(IDLE_SECONDS);
    return http;
  }

  private static HttpServer http(
      EventLoop loop, HttpServerOptions options, Handler<HttpServerRequest> handler)
      throws Exception {
    return loop.start(
        () -> loop.vertx().createHttpServer(options).requestHandler(handler).listen());
  }
}
