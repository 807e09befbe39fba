/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.rest;

import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.registry.GatewayRights;
import io.wiotp.devkit.simulator.registry.KeyRights;
import io.wiotp.devkit.simulator.registry.Permission;
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

  /**
   * The role of an API key has to permit the request (REST-3); gateways have rules of their own.
   */
  void require(Permission permission) {
    KeyRights key = key();
    if (key != null && !key.permits(permission)) {
      throw forbidden();
    }
  }

  /** False for a device outside the resource groups of the caller (GW-6, APP-8). */
  boolean sees(DeviceKey device) {
    KeyRights key = key();
    GatewayRights rights = rights();
    return (key == null || key.covers(device)) && (rights == null || rights.covers(device));
  }

  /**
   * A gateway reads of itself and its groups (GW-6). To an API key with groups the other devices
   * are as if they were not there (APP-8).
   */
  void requireReadable(DeviceKey device) {
    KeyRights key = key();
    if (key != null && !key.covers(device)) {
      throw ApiException.of(404, "There is no such device.");
    }
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

  private @Nullable KeyRights key() {
    return gateway == null ? space.organization().access().key(name) : null;
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
