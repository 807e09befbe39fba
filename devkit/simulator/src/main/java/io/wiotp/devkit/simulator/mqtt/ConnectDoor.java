/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.mqtt;

import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.vertx.mqtt.MqttAuth;
import io.vertx.mqtt.MqttWill;
import io.wiotp.devkit.simulator.access.AccessException;
import io.wiotp.devkit.simulator.access.AccessPolicy;
import io.wiotp.devkit.simulator.id.ClientClass;
import io.wiotp.devkit.simulator.id.ClientId;
import io.wiotp.devkit.simulator.id.ClientIdException;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.registry.Organization;
import io.wiotp.devkit.simulator.session.CloseCode;
import io.wiotp.devkit.simulator.space.OrganizationSpace;
import io.wiotp.devkit.simulator.space.Spaces;
import io.wiotp.devkit.simulator.topic.TopicException;
import io.wiotp.devkit.simulator.topic.TopicGrammar;
import io.wiotp.devkit.simulator.wire.MessagingEndpoint;
import org.jspecify.annotations.Nullable;

/** Decides who may connect. */
final class ConnectDoor {
  /** The user name of every device and gateway (AUTH-1). */
  static final String TOKEN_USER = "use-token-auth";

  private static final int MQTT_5 = 5;

  private final Spaces spaces;
  private final AccessPolicy access;

  ConnectDoor(Spaces spaces, AccessPolicy access) {
    this.spaces = spaces;
    this.access = access;
  }

  /** Reads the client id, or says how to refuse it (ID-18, MQ-61, MQ-62). */
  ClientId identify(MessagingEndpoint endpoint) throws ConnectException {
    if (endpoint.protocolVersion() >= MQTT_5) {
      throw new ConnectException(
          new ConnectRefusal(
              MqttConnectReturnCode.CONNECTION_REFUSED_UNACCEPTABLE_PROTOCOL_VERSION,
              CloseCode.PROTOCOL_NOT_SUPPORTED,
              "protocol level " + endpoint.protocolVersion()));
    }
    try {
      return access.identify(endpoint.clientIdentifier(), endpoint.arrival());
    } catch (ClientIdException e) {
      MqttConnectReturnCode returnCode =
          e.hasBadPart()
              ? MqttConnectReturnCode.CONNECTION_REFUSED_IDENTIFIER_REJECTED
              : MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED;
      throw new ConnectException(
          new ConnectRefusal(
              returnCode, CloseCode.CLIENT_ID_NOT_VALID, String.valueOf(e.getMessage())));
    }
  }

  /** The organization of a client that may connect, or how to refuse it. */
  OrganizationSpace admit(ClientId client, MessagingEndpoint endpoint) throws ConnectException {
    OrganizationSpace space = spaces.space(client.organization());
    if (space == null) {
      throw refused("organization unknown");
    }
    if (client.isQuickstart()) {
      requireSandboxRules(client, endpoint);
    } else {
      requireAccess(client, space.organization(), endpoint);
    }
    requireWill(client, endpoint.will());
    requireWillPermission(client, space, endpoint);
    return space;
  }

  /** The space of a device or gateway that is registered; null for anybody else. */
  @Nullable OrganizationSpace spaceOfRegistered(ClientId client) {
    OrganizationSpace space = spaces.space(client.organization());
    boolean registered =
        space != null
            && !client.clientClass().isApplication()
            && space.organization().device(client.device()) != null;
    return registered ? space : null;
  }

  /** TLS-6 to TLS-11, AUTH-6, AUTH-7, AUTH-14, MQ-18. */
  private void requireAccess(ClientId client, Organization organization, MessagingEndpoint endpoint)
      throws ConnectException {
    try {
      boolean token =
          access.requireProtection(client, organization, endpoint.arrival(), endpoint.isSsl());
      if (token) {
        requireCredentials(client, organization, endpoint.auth());
      } else if (!AccessPolicy.isRegistered(client, organization)) {
        throw refused("credentials not accepted");
      }
    } catch (AccessException e) {
      throw new ConnectException(ConnectRefusal.of(e));
    }
    if (!endpoint.isCleanSession() && !organization.settings().durableSessions()) {
      throw new ConnectException(
          new ConnectRefusal(
              MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED,
              CloseCode.DURABLE_NOT_ALLOWED,
              "durable sessions are not allowed"));
    }
  }

  /** QS-1 to QS-8, CON-7. */
  private static void requireSandboxRules(ClientId client, MessagingEndpoint endpoint)
      throws ConnectException {
    boolean permitted =
        client.clientClass() == ClientClass.DEVICE
            || client.clientClass() == ClientClass.APPLICATION;
    if (!permitted || endpoint.auth() != null || endpoint.isSsl()) {
      throw refused("quickstart is for devices and applications, without credentials and TLS");
    }
    if (endpoint.will().isWillFlag()) {
      throw new ConnectException(
          new ConnectRefusal(
              MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED,
              CloseCode.WILL_NOT_ALLOWED,
              "quickstart takes no will message"));
    }
  }

  /** Every failure looks the same to the client (AUTH-6, AUTH-9). */
  private static void requireCredentials(
      ClientId client, Organization organization, @Nullable MqttAuth auth) throws ConnectException {
    if (auth == null || auth.getUsername() == null || auth.getPassword() == null) {
      throw refused("user name or password missing");
    }
    boolean known =
        client.clientClass().isApplication()
            ? organization.authenticatesKey(auth.getUsername(), auth.getPassword())
            : TOKEN_USER.equals(auth.getUsername())
                && AccessPolicy.isRegistered(client, organization)
                && organization.authenticates(client.device(), auth.getPassword());
    if (!known) {
      throw refused("credentials not accepted");
    }
  }

  /** MQ-50, MQ-51. */
  private static void requireWill(ClientId client, MqttWill will) throws ConnectException {
    if (!will.isWillFlag()) {
      return;
    }
    try {
      new TopicGrammar(client).publication(String.valueOf(will.getWillTopic()));
    } catch (TopicException e) {
      throw new ConnectException(
          new ConnectRefusal(null, CloseCode.TOPIC_NOT_VALID, "will topic not valid"));
    }
  }

  /** MQ-52: the topic is right, but the role of the API key or its groups do not permit it. */
  private static void requireWillPermission(
      ClientId client, OrganizationSpace space, MessagingEndpoint endpoint)
      throws ConnectException {
    if (!endpoint.will().isWillFlag() || !client.clientClass().isApplication()) {
      return;
    }
    ClientAuthority authority = new ClientAuthority(client, space, endpoint.auth().getUsername());
    try {
      DeviceKey device =
          authority.grammar().publication(String.valueOf(endpoint.will().getWillTopic())).device();
      if (device == null || authority.sees(device)) {
        return;
      }
    } catch (TopicException e) {
      throw refused("the role does not permit the will topic");
    }
    throw refused("the resource groups do not permit the will topic");
  }

  private static ConnectException refused(String detail) {
    return new ConnectException(ConnectRefusal.notAuthorized(detail));
  }
}
