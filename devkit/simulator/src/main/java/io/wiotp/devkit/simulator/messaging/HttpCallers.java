/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.messaging;

import io.wiotp.devkit.simulator.access.AccessException;
import io.wiotp.devkit.simulator.access.AccessPolicy;
import io.wiotp.devkit.simulator.id.ClientClass;
import io.wiotp.devkit.simulator.id.ClientId;
import io.wiotp.devkit.simulator.id.ClientIdException;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.mqtt.DirectDoor;
import io.wiotp.devkit.simulator.registry.Organization;
import io.wiotp.devkit.simulator.session.CloseCode;
import io.wiotp.devkit.simulator.space.OrganizationSpace;
import io.wiotp.devkit.simulator.space.Spaces;
import io.wiotp.devkit.simulator.tls.ServerName;
import io.wiotp.devkit.simulator.wire.HttpCall;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Who sends a request of HTTP messaging (AUTH-10 to AUTH-13, QS-9). */
final class HttpCallers {
  private static final String SCHEME = "Basic ";
  private static final String TOKEN_USER = "use-token-auth";

  private final Spaces spaces;
  private final AccessPolicy access;
  private final String defaultOrganization;

  /**
   * @param defaultOrganization whose host a request is for that names none, as on loopback
   */
  HttpCallers(Spaces spaces, AccessPolicy access, String defaultOrganization) {
    this.spaces = spaces;
    this.access = access;
    this.defaultOrganization = defaultOrganization;
  }

  /**
   * The caller.
   *
   * @throws MessagingException 403 without valid credentials, 503 if nobody can check them
   */
  DirectDoor.Caller of(HttpCall call, MessagingPath path) throws MessagingException {
    if (call.isAuthorizationChanged()) {
      throw MessagingException.forbidden(CloseCode.AUTHORIZATION_CHANGED);
    }
    String header = call.header("Authorization");
    OrganizationSpace host = spaces.space(organizationOf(call));
    if (host != null && host.organization().id().equals(ClientId.QUICKSTART)) {
      return sandbox(call, path, host, header);
    }
    String[] credentials = header == null ? new String[] {"", ""} : credentials(header);
    String user = credentials[0];
    ClientId client = client(path, user, host);
    OrganizationSpace space = spaces.space(client.organization());
    if (space == null) {
      throw refused();
    }
    authenticate(call, client, space.organization(), user, credentials[1]);
    boolean application = client.clientClass().isApplication();
    return new DirectDoor.Caller(client, space, application ? user : "");
  }

  /** No TLS, no header, events of devices only (QS-9). */
  private static DirectDoor.Caller sandbox(
      HttpCall call, MessagingPath path, OrganizationSpace space, @Nullable String header)
      throws MessagingException {
    boolean event = path.action() == MessagingPath.Action.EVENT && !path.application();
    if (header != null || call.secure() || !event) {
      throw refused();
    }
    return new DirectDoor.Caller(device(path, ClientId.QUICKSTART), space, "");
  }

  private void authenticate(
      HttpCall call, ClientId client, Organization organization, String user, String token)
      throws MessagingException {
    try {
      if (!access.requireProtection(client, organization, call.arrival(), call.secure())) {
        if (!AccessPolicy.isRegistered(client, organization)) {
          throw refused();
        }
        return;
      }
    } catch (AccessException e) {
      throw e.code() == CloseCode.AUTHORIZATION_NOT_AVAILABLE
          ? MessagingException.notAvailable(e.code())
          : MessagingException.forbidden(e.code());
    }
    boolean known =
        client.clientClass().isApplication()
            ? organization.authenticatesKey(user, token)
            : AccessPolicy.isRegistered(client, organization)
                && organization.authenticates(client.device(), token);
    if (!known) {
      throw refused();
    }
  }

  private static ClientId client(MessagingPath path, String user, @Nullable OrganizationSpace host)
      throws MessagingException {
    if (path.application()) {
      String[] parts = user.split("-", 3);
      if (parts.length != 3 || !parts[0].equals("a")) {
        throw refused();
      }
      return parsed("a:" + parts[1] + ":" + parts[2]);
    }
    if (user.startsWith("g/") || user.startsWith("g-")) {
      // The form with dashes only works if the type has none (AUTH-11).
      String[] parts = user.startsWith("g/") ? user.split("/", -1) : user.split("-", 4);
      if (parts.length != 4) {
        throw refused();
      }
      return parsed(String.join(":", parts));
    }
    // A client certificate needs no user name (AUTH-14).
    if (host == null || !(user.equals(TOKEN_USER) || user.isEmpty())) {
      throw refused();
    }
    if (path.hasDeviceWildcard()) {
      throw MessagingException.of(404, "A device receives its own commands only.");
    }
    return device(path, host.organization().id());
  }

  private static ClientId device(MessagingPath path, String organization)
      throws MessagingException {
    DeviceKey device = new DeviceKey(path.typeId(), path.deviceId());
    return parsed(ClientId.format(ClientClass.DEVICE, organization, device));
  }

  private static ClientId parsed(String text) throws MessagingException {
    try {
      return ClientId.parse(text);
    } catch (ClientIdException e) {
      throw refused();
    }
  }

  /** The organization of the host that the request is for (CON-2). */
  private String organizationOf(HttpCall call) {
    String host = call.header("Host");
    String named = ServerName.organization(host == null ? null : host.split(":", 2)[0]);
    if (named == null) {
      named = ServerName.organization(call.arrival().serverName());
    }
    return named == null ? defaultOrganization : named;
  }

  private static String[] credentials(String header) throws MessagingException {
    if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw refused();
    }
    try {
      byte[] decoded = Base64.getDecoder().decode(header.substring(SCHEME.length()).trim());
      String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
      if (parts.length == 2) {
        return parts;
      }
    } catch (IllegalArgumentException e) {
      // The answer is the same as for wrong credentials.
    }
    throw refused();
  }

  private static MessagingException refused() {
    return MessagingException.forbidden(CloseCode.NOT_AUTHORIZED);
  }
}
