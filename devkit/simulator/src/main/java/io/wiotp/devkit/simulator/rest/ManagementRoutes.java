/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.rest;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.management.ManagedDevice;
import io.wiotp.devkit.simulator.management.Position;
import io.wiotp.devkit.simulator.management.RequestException;
import io.wiotp.devkit.simulator.registry.Device;
import io.wiotp.devkit.simulator.registry.RegistryException;
import java.time.Clock;
import java.util.Set;

/** Location and management attributes of a device (REST-24, REST-25). */
final class ManagementRoutes {
  private static final Set<String> POSITION =
      Set.of("longitude", "latitude", "elevation", "accuracy", "measuredDateTime");

  private static final double MAX_LATITUDE = 90;

  private final Clock clock;

  ManagementRoutes(Clock clock) {
    this.clock = clock;
  }

  void mount(ApiRouter router) {
    router.get("/device/types/:typeId/devices/:deviceId/location", this::location);
    router.put("/device/types/:typeId/devices/:deviceId/location", this::locate);
    router.get("/device/types/:typeId/devices/:deviceId/mgmt", this::attributes);
  }

  private void location(ApiCall call) {
    call.caller().requireReadable(call.device());
    JsonObject location = RegistryJson.location(DeviceRoutes.require(call));
    if (location.isEmpty()) {
      throw ApiException.of(404, "The device has no location.");
    }
    call.answer(200, location);
  }

  private void locate(ApiCall call) throws RegistryException {
    call.caller().requireWritable(call.device());
    Device device = DeviceRoutes.require(call);
    JsonObject location = position(call.body(POSITION).members());
    call.organization().replaceDevice(device.located(location));
    call.caller()
        .space()
        .management()
        .push(device.key(), new JsonObject().put("location", location.copy()));
    call.answer(200, location);
  }

  private JsonObject position(JsonObject body) {
    if (body.getValue("latitude") instanceof Number latitude
        && Math.abs(latitude.doubleValue()) > MAX_LATITUDE) {
      throw ApiException.invalidValue("latitude must be from -90 to 90.");
    }
    try {
      return Position.of(body, clock.instant());
    } catch (RequestException e) {
      throw ApiException.invalid(e.text());
    }
  }

  private void attributes(ApiCall call) {
    call.caller().requireReadable(call.device());
    ManagedDevice managed =
        call.caller().space().management().devices().get(DeviceRoutes.require(call).key());
    if (managed == null) {
      throw ApiException.of(404, "The device is not managed.");
    }
    call.answer(200, managed.toJson());
  }
}
