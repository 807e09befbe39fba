/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.rest;

import io.wiotp.devkit.simulator.id.ClientClass;
import io.wiotp.devkit.simulator.id.ClientId;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.registry.Device;
import io.wiotp.devkit.simulator.registry.DeviceClass;
import io.wiotp.devkit.simulator.registry.Organization;
import io.wiotp.devkit.simulator.registry.Registry;
import io.wiotp.devkit.simulator.space.Spaces;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Reads HTTP Basic credentials (REST-1, AUTH-11, AUTH-12). */
final class Authenticator {
  private static final String SCHEME = "Basic ";

  private final Registry registry;
  private final Spaces spaces;

  Authenticator(Registry registry, Spaces spaces) {
    this.registry = registry;
    this.spaces = spaces;
  }

  /**
   * The caller behind an Authorization header.
   *
   * @throws ApiException 401 without valid credentials, 403 for a key that is unknown (REST-3)
   */
  Caller authenticate(@Nullable String header) {
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw unauthorized();
    }
    String text = decode(header.substring(SCHEME.length()).trim());
    int colon = text.indexOf(':');
    if (colon <= 0 || colon == text.length() - 1) {
      throw unauthorized();
    }
    String user = text.substring(0, colon);
    String token = text.substring(colon + 1);
    return user.startsWith("a-") ? application(user, token) : gateway(user, token);
  }

  private Caller application(String key, String token) {
    Organization organization = registry.ofApiKey(key);
    if (organization == null || !organization.hasApiKey(key)) {
      throw ApiException.of(403, "The API key is not known.");
    }
    if (!organization.authenticatesKey(key, token)) {
      throw unauthorized();
    }
    return new Caller(spaces.space(organization), key, null);
  }

  /** The form with dashes only works if the type has none (AUTH-11). */
  private Caller gateway(String user, String token) {
    String[] parts = user.startsWith("g/") ? user.split("/", -1) : user.split("-", 4);
    Organization organization =
        parts.length == 4 && parts[0].equals("g") ? registry.organization(parts[1]) : null;
    if (organization == null) {
      throw ApiException.of(403, "The user is neither an API key nor a gateway.");
    }
    DeviceKey key = new DeviceKey(parts[2], parts[3]);
    Device device = organization.device(key);
    if (device == null
        || device.deviceClass() != DeviceClass.GATEWAY
        || !organization.authenticates(key, token)) {
      throw unauthorized();
    }
    return new Caller(
        spaces.space(organization),
        ClientId.format(ClientClass.GATEWAY, organization.id(), key),
        key);
  }

  private static String decode(String base64) {
    try {
      return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw unauthorized();
    }
  }

  private static ApiException unauthorized() {
    return ApiException.of(401, "The token is empty or not valid.");
  }
}
