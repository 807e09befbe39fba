/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.registry;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.id.DeviceKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A registered device or gateway (REST-30). The JSON members are never changed after construction.
 *
 * @param gateway the gateway through which it is used; null if it connects itself (GW-15)
 * @param token null if it was registered by its gateway and can not connect itself (GW-14)
 * @param registeredBy client id or API key of whoever registered it
 */
public record Device(
    DeviceKey key,
    DeviceClass deviceClass,
    @Nullable Token token,
    @Nullable DeviceKey gateway,
    JsonObject deviceInfo,
    JsonObject metadata,
    JsonObject status,
    JsonObject location,
    String registeredBy,
    Instant registered) {

  /** The same device with another description. */
  public Device described(JsonObject newDeviceInfo, JsonObject newMetadata) {
    return with(newDeviceInfo, newMetadata, status);
  }

  /** The same device at another place. */
  public Device located(JsonObject newLocation) {
    return new Device(
        key,
        deviceClass,
        token,
        gateway,
        deviceInfo,
        metadata,
        status,
        newLocation,
        registeredBy,
        registered);
  }

  /** The same device with other texts. */
  public Device with(JsonObject newDeviceInfo, JsonObject newMetadata, JsonObject newStatus) {
    return new Device(
        key,
        deviceClass,
        token,
        gateway,
        newDeviceInfo,
        newMetadata,
        newStatus,
        location,
        registeredBy,
        registered);
  }
}
