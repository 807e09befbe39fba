/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.action;

import io.wiotp.devkit.simulator.action.ActionException.Cause;
import io.wiotp.devkit.simulator.id.DeviceKey;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Says whether an order may start (SIM-35): first what it says, then whom it is for. */
final class OrderCheck {
  /** Longest value of a parameter, in characters. */
  private static final int MAX_VALUE = 1024;

  private final DevicePort devices;
  private final BundleCatalog bundles;

  OrderCheck(DevicePort devices, BundleCatalog bundles) {
    this.devices = devices;
    this.bundles = bundles;
  }

  /**
   * Checks an order.
   *
   * @return the order as it is carried out: with default values filled in (DM-176)
   * @throws ActionException if it may not start
   */
  ActionOrder checked(ActionOrder order) throws ActionException {
    requireDevices(order);
    if (order.timeout().compareTo(Duration.ofSeconds(1)) < 0) {
      throw ActionException.invalid("timeout must be at least 1 s.");
    }
    ActionOrder resolved = order.with(parameters(order));
    for (DeviceKey device : order.devices()) {
      if (!devices.exists(device)) {
        throw new ActionException(Cause.MISSING, "There is no device " + device + ".");
      }
    }
    for (DeviceKey device : order.devices()) {
      if (!devices.supports(device, order.action().capability())) {
        throw new ActionException(
            Cause.FORBIDDEN,
            "The device " + device + " does not support " + order.action().name() + ".");
      }
    }
    return resolved;
  }

  private static void requireDevices(ActionOrder order) throws ActionException {
    List<DeviceKey> devices = order.devices();
    if (devices.isEmpty() || devices.size() > ActionOrder.MAX_DEVICES) {
      throw ActionException.invalid(
          "devices must be 1 to " + ActionOrder.MAX_DEVICES + ", not " + devices.size() + ".");
    }
    if (new HashSet<>(devices).size() != devices.size()) {
      throw ActionException.invalid("A device is listed twice.");
    }
    boolean oneType = devices.stream().map(DeviceKey::typeId).distinct().count() == 1;
    if (order.action().kind() == Action.Kind.UPDATE && !oneType) {
      throw ActionException.invalid("firmware/update is for devices of one type.");
    }
  }

  private List<Parameter> parameters(ActionOrder order) throws ActionException {
    Set<String> names = new HashSet<>();
    for (Parameter parameter : order.parameters()) {
      if (!names.add(parameter.name())) {
        throw ActionException.invalid("The parameter " + parameter.name() + " is given twice.");
      }
      if (parameter.value().length() > MAX_VALUE) {
        throw ActionException.invalid(
            "The parameter " + parameter.name() + " is longer than " + MAX_VALUE + ".");
      }
    }
    return switch (order.action().kind()) {
      // The documentation's own examples give some that mean nothing.
      case DEVICE -> order.parameters();
      case DOWNLOAD, UPDATE -> firmware(order.parameters());
      case CUSTOM -> custom(order);
    };
  }

  private static List<Parameter> firmware(List<Parameter> parameters) throws ActionException {
    for (Parameter parameter : parameters) {
      if (!FirmwareField.PARAMETERS.contains(parameter.name())) {
        throw ActionException.invalid(
            "A firmware action has no parameter '" + parameter.name() + "'.");
      }
    }
    return parameters;
  }

  private List<Parameter> custom(ActionOrder order) throws ActionException {
    ActionBundle bundle = bundles.get(order.action().capability());
    BundleAction action = bundle == null ? null : bundle.action(order.action().id());
    if (action == null) {
      throw ActionException.invalid("There is no action " + order.action().name() + ".");
    }
    return action.resolve(order.parameters());
  }
}
