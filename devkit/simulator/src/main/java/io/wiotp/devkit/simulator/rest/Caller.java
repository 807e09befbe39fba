/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.rest;

import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.registry.GatewayRights;
import io.wiotp.devkit.simulator.space.OrganizationSpace;
import org.jspecify.annotations.Nullable;

/**
 * Who calls the API: an application with its key, or a gateway (REST-1).
 *
 * @param name API key or client id
 * @param gateway null for an application
 */
record Caller(OrganizationSpace space, String name, @Nullable DeviceKey gateway) {

  /** Device types, the cache and lists over all devices are for applications (GW-3, GW-4). */
  void requireApplication() {
    if (gateway != null) {
      throw forbidden();
    }
  }

  /** A gateway reads of itself and its group (GW-6). */
  void requireReadable(DeviceKey device) {
    GatewayRights rights = rights();
    if (rights != null && !rights.covers(device)) {
      throw forbidden();
    }
  }

  /** Only a privileged gateway changes devices, and only those of its group (GW-3, GW-6). */
  void requireWritable(DeviceKey device) {
    requireReadable(device);
    requireRegistrar();
  }

  /** Only a privileged gateway makes devices (GW-3). */
  void requireRegistrar() {
    GatewayRights rights = rights();
    if (rights != null && !rights.mayRegister()) {
      throw forbidden();
    }
  }

  private @Nullable GatewayRights rights() {
    if (gateway == null) {
      return null;
    }
    GatewayRights rights = space.organization().gatewayRights(gateway);
    if (rights == null) {
      throw forbidden();
    }
    return rights;
  }

  private static ApiException forbidden() {
    return ApiException.of(403, "The role does not permit this operation.");
  }
}
