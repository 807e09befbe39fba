/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.mqtt;

import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.core.buffer.Buffer;
import io.wiotp.devkit.simulator.id.ClientId;
import io.wiotp.devkit.simulator.monitor.ClientState;
import io.wiotp.devkit.simulator.monitor.ClientTraffic;
import io.wiotp.devkit.simulator.session.CloseCode;
import io.wiotp.devkit.simulator.session.Outlet;
import io.wiotp.devkit.simulator.session.Session;
import io.wiotp.devkit.simulator.space.OrganizationSpace;
import io.wiotp.devkit.simulator.timer.Timer;
import io.wiotp.devkit.simulator.topic.TopicGrammar;
import io.wiotp.devkit.simulator.wire.MessagingEndpoint;
import org.jspecify.annotations.Nullable;

/** One client that is connected. Used on the event loop only. */
final class ClientConnection implements Outlet {
  /** Bytes at quality of service 0 that may wait for the socket; beyond it they are discarded. */
  private static final long MAX_UNWRITTEN = 16L * 1024 * 1024;

  private final MessagingEndpoint endpoint;
  private final OrganizationSpace space;
  private final Session session;
  private final ClientState state;
  private final ClientAuthority authority;
  private final TopicGrammar grammar;
  private final @Nullable GatewayAdmission admission;
  private final AckQueue acks;
  private final ClientConduct conduct;

  private long holds;
  private long unwritten;
  private long readBytes;
  private long readMessages;
  private long writeBytes;
  private long writeMessages;
  private @Nullable CloseCode closeCode;

  /**
   * @param admission for whom a gateway may publish; null for other classes
   */
  ClientConnection(
      MessagingEndpoint endpoint,
      OrganizationSpace space,
      Session session,
      ClientState state,
      ClientAuthority authority,
      @Nullable GatewayAdmission admission,
      ClientConduct conduct,
      Timer timer) {
    this.endpoint = endpoint;
    this.space = space;
    this.session = session;
    this.state = state;
    this.authority = authority;
    this.grammar = authority.grammar();
    this.admission = admission;
    this.conduct = conduct;
    this.acks = new AckQueue(endpoint, timer, MqttLimits.inflow(state.client().clientClass()));
  }

  ClientId client() {
    return state.client();
  }

  MessagingEndpoint endpoint() {
    return endpoint;
  }

  OrganizationSpace space() {
    return space;
  }

  Session session() {
    return session;
  }

  ClientState state() {
    return state;
  }

  ClientAuthority authority() {
    return authority;
  }

  TopicGrammar grammar() {
    return grammar;
  }

  @Nullable GatewayAdmission admission() {
    return admission;
  }

  ClientConduct conduct() {
    return conduct;
  }

  AckQueue acks() {
    return acks;
  }

  /** Counts a publication of the client. */
  void read(String topic, int payloadBytes) {
    readMessages++;
    readBytes += (long) topic.length() + payloadBytes;
  }

  /** Notes that reading is held back once more; the number tells the holds apart. */
  long holdReading() {
    return ++holds;
  }

  boolean isLastHold(long number) {
    return holds == number;
  }

  ClientTraffic traffic() {
    return new ClientTraffic(readBytes, readMessages, writeBytes, writeMessages);
  }

  /** Closes the connection; the client sees no more than that (ERR-300). */
  void close(CloseCode code) {
    ended(code);
    if (endpoint.isConnected()) {
      endpoint.close();
    }
  }

  /** Notes why the connection ends; the first reason stays. */
  void ended(CloseCode code) {
    if (closeCode == null) {
      closeCode = code;
    }
  }

  @Nullable CloseCode closeCode() {
    return closeCode;
  }

  boolean isOpen() {
    return closeCode == null && endpoint.isConnected();
  }

  @Override
  public boolean send(String topic, Buffer payload, boolean retain) {
    if (!isOpen()) {
      return false;
    }
    int bytes = payload.length();
    if (unwritten + bytes > MAX_UNWRITTEN) {
      return false;
    }
    unwritten += bytes;
    wrote(topic, bytes);
    endpoint
        .publish(topic, payload, MqttQoS.AT_MOST_ONCE, false, retain, 0)
        .onComplete(written -> unwritten -= bytes);
    return true;
  }

  @Override
  public void send(
      String topic, Buffer payload, int qos, boolean duplicate, boolean retain, int packetId) {
    if (isOpen()) {
      wrote(topic, payload.length());
      // The session's window bounds what can be unwritten here.
      endpoint.publish(topic, payload, MqttQoS.valueOf(qos), duplicate, retain, packetId);
    }
  }

  @Override
  public void release(int packetId) {
    if (isOpen()) {
      endpoint.publishRelease(packetId);
    }
  }

  private void wrote(String topic, int payloadBytes) {
    writeMessages++;
    writeBytes += (long) topic.length() + payloadBytes;
  }
}
