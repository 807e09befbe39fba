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
import io.wiotp.devkit.simulator.timer.Timer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * For whom one connected gateway may publish. Registers devices on the way: what is published for
 * one meanwhile is held, and released or dropped together, in its order (GW-8, GW-10).
 */
final class GatewayAdmission {
  private static final Logger LOG = LoggerFactory.getLogger(GatewayAdmission.class);

  /** Bound of the memory for refusals; beyond it the oldest knowledge is simply lost. */
  private static final int MAX_REMEMBERED = 10_000;

  /** Messages that wait for one device; as many as a gateway may have unacknowledged (MQ-27). */
  private static final int MAX_HELD = 1_000;

  private final Organization organization;
  private final DeviceKey gateway;
  private final String clientId;
  private final Clock clock;
  private final GatewayLimits limits;
  private final RegistrationCourse course;
  private final Timer timer;
  private final Set<DeviceKey> active = new HashSet<>();
  private final Map<DeviceKey, Remembered> refused = new HashMap<>();
  private final Map<DeviceKey, List<Consumer<@Nullable Refusal>>> pending = new HashMap<>();

  GatewayAdmission(
      Organization organization,
      DeviceKey gateway,
      String clientId,
      Clock clock,
      GatewayLimits limits,
      RegistrationCourse course,
      Timer timer) {
    this.organization = organization;
    this.gateway = gateway;
    this.clientId = clientId;
    this.clock = clock;
    this.limits = limits;
    this.course = course;
    this.timer = timer;
  }

  /** True while the device is being registered: whatever is for it waits. */
  boolean isPending(DeviceKey device) {
    return pending.containsKey(device);
  }

  /** Whether the gateway has groups, and this device that exists is in none of them (GW-6). */
  boolean isForeign(DeviceKey device) {
    GatewayRights rights = organization.gatewayRights(gateway);
    return rights == null || (organization.device(device) != null && !rights.covers(device));
  }

  /**
   * Decides whether the gateway may speak for a device, and registers it if need be.
   *
   * @param then is told, now or after the registration, why not; null if it may
   */
  void admit(DeviceKey device, Consumer<@Nullable Refusal> then) {
    List<Consumer<@Nullable Refusal>> held = pending.get(device);
    if (held != null) {
      if (held.size() < MAX_HELD) {
        held.add(then);
      } else {
        then.accept(new Refusal(CloseCode.TOO_MANY_DEVICES, true));
      }
      return;
    }
    Remembered earlier = refused.get(device);
    if (earlier != null && clock.millis() < earlier.until()) {
      then.accept(new Refusal(earlier.code(), true));
      return;
    }
    refused.remove(device);
    decide(device, then);
  }

  /** Why a will may not be published for the device; null if it may. Registers nobody (MQ-53). */
  @Nullable Refusal admitWill(DeviceKey device) {
    GatewayRights rights = organization.gatewayRights(gateway);
    boolean known = organization.device(device) != null;
    return rights != null && known && rights.covers(device)
        ? null
        : new Refusal(CloseCode.NOT_AUTHORIZED, true);
  }

  private void decide(DeviceKey device, Consumer<@Nullable Refusal> then) {
    GatewayRights rights = organization.gatewayRights(gateway);
    boolean attached = !device.equals(gateway);
    if (rights == null) {
      then.accept(refuse(device, CloseCode.NOT_AUTHORIZED));
    } else if (attached
        && !active.contains(device)
        && active.size() + pending.size() >= limits.activeDevices()) {
      then.accept(refuse(device, CloseCode.TOO_MANY_DEVICES));
    } else if (organization.device(device) == null) {
      begin(device, rights, then);
    } else if (!rights.covers(device)) {
      then.accept(refuse(device, CloseCode.NOT_AUTHORIZED));
    } else {
      if (attached) {
        active.add(device);
      }
      then.accept(null);
    }
  }

  private void begin(DeviceKey device, GatewayRights rights, Consumer<@Nullable Refusal> then) {
    if (!rights.mayRegister()) {
      then.accept(refuse(device, CloseCode.NOT_AUTHORIZED));
      return;
    }
    RegistrationCourse.Step step = course.of(clientId, device);
    if (step.time().isZero()) {
      then.accept(register(device, step));
    } else if (pending.size() >= limits.pendingDevices()) {
      then.accept(refuse(device, CloseCode.TOO_MANY_DEVICES));
    } else {
      pending.put(device, new ArrayList<>(List.of(then)));
      timer.after(step.time().toMillis(), () -> finish(device, step));
    }
  }

  /** Ends a registration: the first message that waited tells the gateway, the others are mute. */
  private void finish(DeviceKey device, RegistrationCourse.Step step) {
    List<Consumer<@Nullable Refusal>> held = pending.get(device);
    Refusal refusal = register(device, step);
    pending.remove(device);
    if (held == null) {
      return;
    }
    Refusal mute = refusal == null ? null : new Refusal(refusal.code(), true);
    for (int i = 0; i < held.size(); i++) {
      held.get(i).accept(i == 0 ? refusal : mute);
    }
  }

  private @Nullable Refusal register(DeviceKey device, RegistrationCourse.Step step) {
    if (step.failure() != null) {
      LOG.info("{} could not register {}: told to fail", clientId, device);
      return refuse(device, step.failure());
    }
    try {
      if (organization.device(device) == null) {
        organization.registerAttached(device, gateway, clientId);
        LOG.info("{} registered {}", clientId, device);
      }
      active.add(device);
      return null;
    } catch (RegistryException e) {
      LOG.info("{} could not register {}: {}", clientId, device, e.getMessage());
      return refuse(
          device,
          e.reason() == RegistryException.Cause.LIMIT
              ? CloseCode.TOO_MANY_DEVICES
              : CloseCode.DEVICE_NOT_CREATED);
    }
  }

  private Refusal refuse(DeviceKey device, CloseCode code) {
    if (refused.size() >= MAX_REMEMBERED) {
      refused.clear();
    }
    refused.put(device, new Remembered(code, clock.millis() + limits.refusalMemory().toMillis()));
    return new Refusal(code, false);
  }

  private record Remembered(CloseCode code, long until) {}
}
