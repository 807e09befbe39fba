/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.mqtt;

import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.registry.GatewayRights;
import io.wiotp.devkit.simulator.registry.Organization;
import io.wiotp.devkit.simulator.registry.RegistryException;
import io.wiotp.devkit.simulator.session.CloseCode;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** For whom one connected gateway may publish; registers devices on the way (GW-8). */
final class GatewayAdmission {
  private static final Logger LOG = LoggerFactory.getLogger(GatewayAdmission.class);

  /** Bound of the memory for refusals; beyond it the oldest knowledge is simply lost. */
  private static final int MAX_REMEMBERED = 10_000;

  private final Organization organization;
  private final DeviceKey gateway;
  private final String clientId;
  private final Clock clock;
  private final int maxActiveDevices;
  private final Duration refusalMemory;
  private final Set<DeviceKey> active = new HashSet<>();
  private final Map<DeviceKey, Remembered> refused = new HashMap<>();

  /**
   * @param maxActiveDevices devices that the gateway may speak for on one connection (GW-11)
   * @param refusalMemory how long a refusal stands without another look (GW-12)
   */
  GatewayAdmission(
      Organization organization,
      DeviceKey gateway,
      String clientId,
      Clock clock,
      int maxActiveDevices,
      Duration refusalMemory) {
    this.organization = organization;
    this.gateway = gateway;
    this.clientId = clientId;
    this.clock = clock;
    this.maxActiveDevices = maxActiveDevices;
    this.refusalMemory = refusalMemory;
  }

  /** Why the gateway may not publish for the device; null if it may. */
  @Nullable Refusal admit(DeviceKey device) {
    Remembered earlier = refused.get(device);
    if (earlier != null && clock.millis() < earlier.until()) {
      return new Refusal(earlier.code(), true);
    }
    CloseCode code = decide(device);
    if (code == null) {
      refused.remove(device);
      return null;
    }
    if (refused.size() >= MAX_REMEMBERED) {
      refused.clear();
    }
    refused.put(device, new Remembered(code, clock.millis() + refusalMemory.toMillis()));
    return new Refusal(code, false);
  }

  private @Nullable CloseCode decide(DeviceKey device) {
    GatewayRights rights = organization.gatewayRights(gateway);
    if (rights == null) {
      return CloseCode.NOT_AUTHORIZED;
    }
    boolean attached = !device.equals(gateway);
    if (attached && !active.contains(device) && active.size() >= maxActiveDevices) {
      return CloseCode.TOO_MANY_DEVICES;
    }
    CloseCode code =
        organization.device(device) == null
            ? register(device, rights)
            : rights.covers(device) ? null : CloseCode.NOT_AUTHORIZED;
    if (code == null && attached) {
      active.add(device);
    }
    return code;
  }

  private @Nullable CloseCode register(DeviceKey device, GatewayRights rights) {
    if (!rights.mayRegister()) {
      return CloseCode.NOT_AUTHORIZED;
    }
    try {
      organization.registerAttached(device, gateway, clientId);
      LOG.info("{} registered {}", clientId, device);
      return null;
    } catch (RegistryException e) {
      LOG.info("{} could not register {}: {}", clientId, device, e.getMessage());
      return CloseCode.DEVICE_NOT_CREATED;
    }
  }

  private record Remembered(CloseCode code, long until) {}
}
