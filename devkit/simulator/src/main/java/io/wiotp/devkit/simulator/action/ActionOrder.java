/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.action;

import io.wiotp.devkit.simulator.id.DeviceKey;
import java.time.Duration;
import java.util.List;

/**
 * What an initiator asks for (REST-50).
 *
 * @param timeout after which the platform gives up, from 1 s on (DM-16)
 * @param override whether firmware actions in progress on these devices are cancelled (DM-164)
 */
public record ActionOrder(
    Action action,
    List<DeviceKey> devices,
    List<Parameter> parameters,
    Duration timeout,
    boolean override) {
  /** Time-out of an action whose initiator names none (DM-16). */
  public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(3600);

  /** Most devices of one request (REST-50). */
  public static final int MAX_DEVICES = 5000;

  public ActionOrder {
    devices = List.copyOf(devices);
    parameters = List.copyOf(parameters);
  }

  /** An order without parameters, with the default time-out. */
  public static ActionOrder of(Action action, DeviceKey... devices) {
    return new ActionOrder(action, List.of(devices), List.of(), DEFAULT_TIMEOUT, false);
  }

  /** The same with parameters. */
  public ActionOrder with(List<Parameter> values) {
    return new ActionOrder(action, devices, values, timeout, override);
  }

  /** The same with another time-out. */
  public ActionOrder within(Duration value) {
    return new ActionOrder(action, devices, parameters, value, override);
  }

  /** The same, but it cancels firmware actions that stand in its way. */
  public ActionOrder overriding() {
    return new ActionOrder(action, devices, parameters, timeout, true);
  }
}
