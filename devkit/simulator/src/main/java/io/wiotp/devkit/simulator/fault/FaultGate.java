/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.fault;

import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.vertx.core.Handler;
import io.vertx.mqtt.MqttEndpoint;
import io.wiotp.devkit.simulator.id.ClientId;
import io.wiotp.devkit.simulator.id.ClientIdException;
import io.wiotp.devkit.simulator.space.OrganizationSpace;
import io.wiotp.devkit.simulator.wire.MessagingEndpoint;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stands between the listeners and the platform: every MQTT connection goes through it. */
final class FaultGate implements Handler<MessagingEndpoint> {
  private static final Logger LOG = LoggerFactory.getLogger(FaultGate.class);

  private final FaultContext context;
  private final Handler<MessagingEndpoint> platform;
  private final Set<FaultyEndpoint> connections = new LinkedHashSet<>();

  FaultGate(FaultContext context, Handler<MessagingEndpoint> platform) {
    this.context = context;
    this.platform = platform;
  }

  @Override
  public void handle(MessagingEndpoint endpoint) {
    Target client = Target.client(endpoint.clientIdentifier());
    if (!context.faults().isIdle() && strikes(endpoint, client)) {
      return;
    }
    FaultyEndpoint[] made = new FaultyEndpoint[1];
    FaultyEndpoint connection =
        new FaultyEndpoint(endpoint, context, client, () -> connections.remove(made[0]));
    made[0] = connection;
    connections.add(connection);
    platform.handle(connection);
  }

  /** The connections that a fault is for, those that are not accepted yet among them. */
  List<FaultyEndpoint> covered(ActiveFault fault) {
    return connections.stream()
        .filter(connection -> fault.covers(connection.client()))
        .filter(MqttEndpoint::isConnected)
        .toList();
  }

  /** The connections that came through TLS. */
  List<FaultyEndpoint> secure() {
    return connections.stream().filter(MqttEndpoint::isSsl).toList();
  }

  /** True if the platform does not get to see the CONNECT. */
  private boolean strikes(MqttEndpoint endpoint, Target client) {
    ActiveFault refusal = context.strike(FaultKind.CONNACK, client);
    if (refusal != null) {
      LOG.info("{} is refused by fault {}", client, refusal.id());
      endpoint.reject(MqttConnectReturnCode.valueOf((byte) refusal.fault().integer("code")));
      return true;
    }
    if (context.strike(FaultKind.CONNECT_SILENCE, client) != null) {
      return true;
    }
    if (context.strike(FaultKind.CONNECT_DROP, client) != null) {
      endpoint.close();
      return true;
    }
    if (!endpoint.isCleanSession()) {
      forgetSession(client);
    }
    return false;
  }

  private void forgetSession(Target client) {
    try {
      ClientId id = ClientId.parse(client.client());
      OrganizationSpace space = context.spaces().space(id.organization());
      if (space != null
          && space.sessions().containsKey(id.text())
          && context.strike(FaultKind.SESSION_LOST, client) != null) {
        space.forget(id.text());
      }
    } catch (ClientIdException e) {
      LOG.debug("no session without a client id: {}", e.getMessage());
    }
  }
}
