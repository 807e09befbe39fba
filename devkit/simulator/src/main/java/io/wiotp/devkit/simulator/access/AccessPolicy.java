/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.access;

import io.wiotp.devkit.simulator.id.ClientClass;
import io.wiotp.devkit.simulator.id.ClientId;
import io.wiotp.devkit.simulator.id.ClientIdException;
import io.wiotp.devkit.simulator.registry.Device;
import io.wiotp.devkit.simulator.registry.DeviceClass;
import io.wiotp.devkit.simulator.registry.Organization;
import io.wiotp.devkit.simulator.registry.OrganizationSettings;
import io.wiotp.devkit.simulator.registry.Protection;
import io.wiotp.devkit.simulator.registry.Registry;
import io.wiotp.devkit.simulator.registry.SecurityLevel;
import io.wiotp.devkit.simulator.session.CloseCode;
import io.wiotp.devkit.simulator.tls.CertificateName;
import io.wiotp.devkit.simulator.tls.ClientCertificates;
import io.wiotp.devkit.simulator.tls.ServerName;
import io.wiotp.devkit.simulator.wire.Arrival;
import org.jspecify.annotations.Nullable;

/** Reads server names and client certificates, and applies security levels (TLS-6 to TLS-11). */
public final class AccessPolicy {
  private final Registry registry;
  private final ClientCertificates certificates;

  public AccessPolicy(Registry registry, ClientCertificates certificates) {
    this.registry = registry;
    this.certificates = certificates;
  }

  /**
   * The client that a connection is for: of certificate and server name if both say it (TLS-9),
   * else of the text.
   *
   * @throws ClientIdException if the text is needed and is no client id (ID-18)
   */
  public ClientId identify(String text, Arrival arrival) throws ClientIdException {
    CertificateName name = nameOf(arrival);
    Organization claimed = claimed(arrival);
    if (name != null
        && claimed != null
        && certificates.areValid(
            arrival.certificates(), claimed.settings().protection().authorities())) {
      return ClientId.parse(ClientId.format(name.clientClass(), claimed.id(), name.device()));
    }
    return ClientId.parse(text);
  }

  /**
   * Checks everything but the token.
   *
   * @param secure whether it came over TLS
   * @return true if the client has to show its token as well (AUTH-14)
   * @throws AccessException if it may not come in, whatever its token
   */
  public boolean requireProtection(
      ClientId client, Organization organization, Arrival arrival, boolean secure)
      throws AccessException {
    OrganizationSettings settings = organization.settings();
    if (!settings.enabled()) {
      throw refused("the organization is disabled");
    }
    requireServerName(client, settings.protection(), arrival, secure);
    SecurityLevel level = levelOf(client, settings.protection());
    if (level.requiresTls() && !secure) {
      throw refused("TLS is required");
    }
    if (client.clientClass().isApplication() || !level.readsCertificate()) {
      requireService(settings);
      return true;
    }
    if (arrival.certificates().isEmpty()) {
      if (level.requiresCertificate()) {
        throw new AccessException(CloseCode.CERTIFICATE_MISSING, "no client certificate");
      }
      requireService(settings);
      return true;
    }
    requireCertificate(client, settings.protection(), arrival);
    requireService(settings);
    return !level.isCertificateEnough();
  }

  /** True if the device exists and connects as what it is (ID-17). */
  public static boolean isRegistered(ClientId client, Organization organization) {
    Device device = organization.device(client.device());
    DeviceClass wanted =
        client.clientClass() == ClientClass.GATEWAY ? DeviceClass.GATEWAY : DeviceClass.DEVICE;
    return device != null && device.deviceClass() == wanted;
  }

  private static SecurityLevel levelOf(ClientId client, Protection protection) {
    return client.clientClass().isApplication()
        ? protection.level()
        : protection.levelOf(client.device().typeId());
  }

  private static void requireServerName(
      ClientId client, Protection protection, Arrival arrival, boolean secure)
      throws AccessException {
    String claim = ServerName.organization(arrival.serverName());
    if (claim != null && !claim.equalsIgnoreCase(client.organization())) {
      throw refused("the server name is that of another organization");
    }
    if (claim == null && secure && protection.serverNameRequired()) {
      throw refused("the server name is missing");
    }
  }

  private void requireCertificate(ClientId client, Protection protection, Arrival arrival)
      throws AccessException {
    CertificateName name = nameOf(arrival);
    boolean own =
        name != null
            && name.clientClass() == client.clientClass()
            && name.device().equals(client.device());
    if (!own || !certificates.areValid(arrival.certificates(), protection.authorities())) {
      throw new AccessException(
          CloseCode.CERTIFICATE_NOT_VALID, "the client certificate is not valid for this client");
    }
  }

  private static void requireService(OrganizationSettings settings) throws AccessException {
    if (!settings.authenticationAvailable()) {
      throw new AccessException(
          CloseCode.AUTHORIZATION_NOT_AVAILABLE, "the authentication service is down");
    }
  }

  private static @Nullable CertificateName nameOf(Arrival arrival) {
    return arrival.certificates().isEmpty()
        ? null
        : CertificateName.of(arrival.certificates().get(0));
  }

  private @Nullable Organization claimed(Arrival arrival) {
    String claim = ServerName.organization(arrival.serverName());
    return claim == null
        ? null
        : registry.organizations().stream()
            .filter(organization -> organization.id().equalsIgnoreCase(claim))
            .findFirst()
            .orElse(null);
  }

  private static AccessException refused(String detail) {
    return new AccessException(CloseCode.NOT_AUTHORIZED, detail);
  }
}
