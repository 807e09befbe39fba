/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.mqtt.MqttEndpoint;
import io.vertx.mqtt.MqttServer;
import io.vertx.mqtt.MqttServerOptions;
import io.wiotp.devkit.simulator.tls.ServerCertificate;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The open ports.
 *
 * @param mqtt plain MQTT
 * @param tls MQTT over TLS
 * @param http the HTTP API and the page
 */
record Listeners(MqttServer mqtt, MqttServer tls, HttpServer http) {
  private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

  /** Largest payload, longest topic, and the header: what is larger is no message (MQ-24). */
  private static final int MAX_PACKET = 131_072 + 65_535 + 1_024;

  /** The platform's own limit is checked later, with an answer; this is the field's own (ID-15). */
  private static final int MAX_CLIENT_ID = 65_535;

  /** Time for the first packet (MQ-67). */
  private static final int CONNECT_SECONDS = 30;

  private static final int MAX_HEADER_BYTES = 16 * 1024;

  /** Opens all ports, or none. */
  static Listeners open(
      EventLoop loop,
      SimulatorOptions options,
      ServerCertificate certificate,
      Handler<MqttEndpoint> mqtt,
      Handler<HttpServerRequest> http)
      throws Exception {
    MqttServer plain = mqtt(loop, mqttOptions(options, options.mqttPort()), mqtt);
    MqttServerOptions secure = mqttOptions(options, options.tlsPort());
    secure.setSsl(true).setEnabledSecureTransportProtocols(Set.of("TLSv1.2", "TLSv1.3"));
    secure.setKeyCertOptions(
        new PemKeyCertOptions().addKeyValue(certificate.key()).addCertValue(certificate.chain()));
    MqttServer tls = mqtt(loop, secure, mqtt);
    return new Listeners(plain, tls, http(loop, options, http));
  }

  /** Takes no new connections. */
  void close(EventLoop loop) throws Exception {
    loop.start(mqtt::close);
    loop.start(tls::close);
    loop.start(http::close);
  }

  private static MqttServer mqtt(
      EventLoop loop, MqttServerOptions options, Handler<MqttEndpoint> handler) throws Exception {
    return loop.start(
        () ->
            MqttServer.create(loop.vertx(), options)
                .endpointHandler(handler)
                .exceptionHandler(
                    failure -> LOG.info("MQTT connection refused: {}", failure.toString()))
                .listen());
  }

  private static MqttServerOptions mqttOptions(SimulatorOptions options, int port) {
    MqttServerOptions mqtt =
        new MqttServerOptions()
            .setMaxMessageSize(MAX_PACKET)
            .setMaxClientIdLength(MAX_CLIENT_ID)
            .setTimeoutOnConnect(CONNECT_SECONDS);
    mqtt.setHost(options.host());
    mqtt.setPort(port);
    mqtt.setTcpNoDelay(true);
    return mqtt;
  }

  private static HttpServer http(
      EventLoop loop, SimulatorOptions options, Handler<HttpServerRequest> handler)
      throws Exception {
    HttpServerOptions http =
        new HttpServerOptions()
            .setHost(options.host())
            .setPort(options.httpPort())
            .setMaxHeaderSize(MAX_HEADER_BYTES)
            .setIdleTimeout(60);
    return loop.start(() -> loop.vertx().createHttpServer(http).requestHandler(handler).listen());
  }
}
