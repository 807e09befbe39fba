/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.mqtt;

import io.wiotp.devkit.simulator.id.ClientClass;
import io.wiotp.devkit.simulator.id.ClientId;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.registry.GatewayRights;
import io.wiotp.devkit.simulator.registry.KeyRights;
import io.wiotp.devkit.simulator.registry.Permission;
import io.wiotp.devkit.simulator.session.Message;
import io.wiotp.devkit.simulator.space.OrganizationSpace;
import io.wiotp.devkit.simulator.topic.TopicGrammar;
import io.wiotp.devkit.simulator.topic.TopicKind;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What one client may see and say: by its class, its role and its resource groups. */
final class ClientAuthority {
  private final ClientId client;
  private final OrganizationSpace space;
  private final String user;

  /**
   * @param user the user name of an application, its API key; empty if there is none
   */
  ClientAuthority(ClientId client, OrganizationSpace space, String user) {
    this.client = client;
    this.space = space;
    this.user = user;
  }

  /** The topics that the client may use (MQ-70 to MQ-77). */
  TopicGrammar grammar() {
    TopicGrammar grammar = new TopicGrammar(client);
    KeyRights rights = keyRights();
    return rights == null
        ? grammar
        : grammar.permitting(
            kind ->
                rights.permits(
                    kind == TopicKind.EVENT ? Permission.SEND_EVENTS : Permission.SEND_COMMANDS),
            kind -> rights.permits(receiving(kind)));
  }

  /** False for the devices that an API key with resource groups does not see (APP-8). */
  boolean sees(DeviceKey device) {
    KeyRights rights = keyRights();
    return rights == null || rights.covers(device);
  }

  /** Whether a message may be shown to the client at all (GW-17, APP-8). */
  Predicate<Message> admits() {
    if (client.clientClass() == ClientClass.GATEWAY) {
      return message -> {
        DeviceKey device = message.address().device();
        GatewayRights rights = space.organization().gatewayRights(client.device());
        return device != null && rights != null && rights.covers(device);
      };
    }
    if (!client.clientClass().isApplication() || client.isQuickstart()) {
      return message -> true;
    }
    return message -> {
      DeviceKey device = message.address().device();
      return device == null || sees(device);
    };
  }

  private @Nullable KeyRights keyRights() {
    return client.clientClass().isApplication() ? space.organization().access().key(user) : null;
  }

  private static Permission receiving(TopicKind kind) {
    return switch (kind) {
      case EVENT -> Permission.RECEIVE_EVENTS;
      case COMMAND -> Permission.RECEIVE_COMMANDS;
      default -> Permission.DEVICE_STATUS;
    };
  }
}
