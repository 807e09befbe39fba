/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.registry;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.id.DeviceKey;
import org.jspecify.annotations.Nullable;

/**
 * What is given to register a device (REST-16).
 *
 * @param token the chosen token; null to have one generated
 * @param gateway the gateway through which it is used; null if none
 */
public record DeviceDraft(
    DeviceKey key,
    @Nullable String token,
    @Nullable DeviceKey gateway,
    JsonObject deviceInfo,
    JsonObject metadata,
    JsonObject location) {

  /** A draft with ids alone. */
  public static DeviceDraft of(DeviceKey key) {
    return new DeviceDraft(key, null, null, new JsonObject(), new JsonObject(), new JsonObject());
  }

  /** The same draft with a chosen token. */
  public DeviceDraft withToken(@Nullable String chosen) {
    return new DeviceDraft(key, chosen, gateway, deviceInfo, metadata, location);
  }

  /** The same draft, used through a gateway. */
  public DeviceDraft behind(@Nullable DeviceKey through) {
    return new DeviceDraft(key, token, through, deviceInfo, metadata, location);
  }
}
