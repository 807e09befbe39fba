/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.fault;

import io.netty.handler.codec.mqtt.MqttProperties;
import io.vertx.core.MultiMap;
import io.vertx.core.net.SocketAddress;
import io.vertx.mqtt.MqttAuth;
import io.vertx.mqtt.MqttEndpoint;
import io.vertx.mqtt.MqttWill;
import io.wiotp.devkit.simulator.wire.Arrival;
import io.wiotp.devkit.simulator.wire.MessagingEndpoint;
import io.wiotp.devkit.simulator.wire.ReadGate;
import javax.net.ssl.SSLSession;

/** What a connection says about itself, as its client said it. */
abstract class EndpointView implements MessagingEndpoint {
  private final MessagingEndpoint endpoint;

  EndpointView(MessagingEndpoint endpoint) {
    this.endpoint = endpoint;
  }

  /** The connection itself, past all faults. */
  final MessagingEndpoint real() {
    return endpoint;
  }

  @Override
  public Arrival arrival() {
    return endpoint.arrival();
  }

  @Override
  public void superviseKeepAlive(int seconds) {
    endpoint.superviseKeepAlive(seconds);
  }

  @Override
  public boolean isTimedOut() {
    return endpoint.isTimedOut();
  }

  @Override
  public ReadGate gate() {
    return endpoint.gate();
  }

  @Override
  public SocketAddress remoteAddress() {
    return endpoint.remoteAddress();
  }

  @Override
  public SocketAddress localAddress() {
    return endpoint.localAddress();
  }

  @Override
  public boolean isSsl() {
    return endpoint.isSsl();
  }

  @Override
  public MultiMap httpHeaders() {
    return endpoint.httpHeaders();
  }

  @Override
  public String httpRequestURI() {
    return endpoint.httpRequestURI();
  }

  @Override
  public SSLSession sslSession() {
    return endpoint.sslSession();
  }

  @Override
  public String clientIdentifier() {
    return endpoint.clientIdentifier();
  }

  @Override
  public MqttAuth auth() {
    return endpoint.auth();
  }

  @Override
  public MqttWill will() {
    return endpoint.will();
  }

  @Override
  public int protocolVersion() {
    return endpoint.protocolVersion();
  }

  @Override
  public String protocolName() {
    return endpoint.protocolName();
  }

  @Override
  public boolean isCleanSession() {
    return endpoint.isCleanSession();
  }

  @Override
  public int keepAliveTimeSeconds() {
    return endpoint.keepAliveTimeSeconds();
  }

  @Override
  public int lastMessageId() {
    return endpoint.lastMessageId();
  }

  @Override
  public void subscriptionAutoAck(boolean isSubscriptionAutoAck) {
    endpoint.subscriptionAutoAck(isSubscriptionAutoAck);
  }

  @Override
  public boolean isSubscriptionAutoAck() {
    return endpoint.isSubscriptionAutoAck();
  }

  @Override
  public MqttEndpoint publishAutoAck(boolean isPublishAutoAck) {
    endpoint.publishAutoAck(isPublishAutoAck);
    return this;
  }

  @Override
  public boolean isPublishAutoAck() {
    return endpoint.isPublishAutoAck();
  }

  @Override
  public MqttEndpoint autoKeepAlive(boolean isAutoKeepAlive) {
    endpoint.autoKeepAlive(isAutoKeepAlive);
    return this;
  }

  @Override
  public boolean isAutoKeepAlive() {
    return endpoint.isAutoKeepAlive();
  }

  @Override
  public boolean isConnected() {
    return endpoint.isConnected();
  }

  @Override
  public MqttProperties connectProperties() {
    return endpoint.connectProperties();
  }

  @Override
  public MqttEndpoint setClientIdentifier(String clientIdentifier) {
    endpoint.setClientIdentifier(clientIdentifier);
    return this;
  }
}
