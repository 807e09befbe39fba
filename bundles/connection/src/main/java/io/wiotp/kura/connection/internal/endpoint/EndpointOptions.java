/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.internal.endpoint;

import io.wiotp.kura.connection.internal.assembly.Credentials;
import io.wiotp.kura.protocol.id.DeviceId;
import io.wiotp.kura.protocol.id.Identity;
import io.wiotp.kura.protocol.id.Organization;
import io.wiotp.kura.protocol.id.Role;
import io.wiotp.kura.protocol.id.Token;
import io.wiotp.kura.protocol.option.InvalidOptionException;
import io.wiotp.kura.protocol.option.OptionReader;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The endpoint's options, checked. Equal options mean that nothing has to happen.
 *
 * @param credentials who connects
 * @param connectOnStartup whether it connects by itself
 */
record EndpointOptions(Credentials credentials, boolean connectOnStartup) {

  /** Whether nobody has filled in the form yet, as right after New connection. */
  static boolean untouched(Map<String, ?> properties) {
    OptionReader reader = new OptionReader(EndpointOcd.class, properties);
    return reader.text("organization.id").isEmpty() && reader.text("device.id").isEmpty();
  }

  /**
   * @throws InvalidOptionException naming option, value and rule, never the token
   */
  static EndpointOptions of(Map<String, ?> properties, TokenReader tokens) {
    OptionReader reader = new OptionReader(EndpointOcd.class, properties);
    Role role = reader.choice("role", Role.class);
    Organization organization = reader.value("organization.id", Organization::new);
    if ((role == Role.QUICKSTART) != organization.equals(Organization.QUICKSTART)) {
      throw new InvalidOptionException(
          "organization.id",
          "must be quickstart exactly when the role is quickstart, but the role is '"
              + reader.text("role")
              + "' and the organization is '"
              + organization
              + "'");
    }
    String typeId = reader.value("device.type", text -> new DeviceId(text, "x").typeId());
    String deviceId = reader.value("device.id", text -> new DeviceId("x", text).deviceId());
    Identity identity = new Identity(organization, role, new DeviceId(typeId, deviceId));
    return new EndpointOptions(
        new Credentials(identity, token(role, reader, tokens)), reader.flag("connect.on.startup"));
  }

  private static @Nullable Token token(Role role, OptionReader reader, TokenReader tokens) {
    if (role == Role.QUICKSTART) {
      return null;
    }
    String secret = tokens.read(reader.raw("auth.token"));
    if (secret.isEmpty()) {
      throw new InvalidOptionException(
          "auth.token", "must not be empty for the role " + reader.text("role"));
    }
    return new Token(secret);
  }
}
