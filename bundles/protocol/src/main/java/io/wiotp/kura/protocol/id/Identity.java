/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.protocol.id;

import java.util.Objects;

/** Who this client is on the platform. */
public record Identity(Organization organization, Role role, DeviceId device) {
  public Identity {
    Objects.requireNonNull(organization, "organization");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(device, "device");
    if ((role == Role.QUICKSTART) != organization.equals(Organization.QUICKSTART)) {
      // QS-1, QS-6: the sandbox takes devices only, and nobody else has that name.
      throw new IllegalArgumentException(
          "organization must be 'quickstart' exactly when the role is quickstart, but role is "
              + role
              + " and organization is '"
              + organization
              + "'");
    }
  }

  /** The MQTT client id: computed, never configured (ID-1, ID-2). */
  public String clientId() {
    return role.classLetter()
        + ":"
        + organization
        + ":"
        + device.typeId()
        + ":"
        + device.deviceId();
  }
}
