/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.management;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.registry.Device;
import io.wiotp.devkit.simulator.registry.Organization;
import io.wiotp.devkit.simulator.registry.RegistryException;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Predicate;

/** What devices may ask of the platform (DM-22 to DM-29). */
final class DeviceOperations {
  /** Nothing to tell anybody. */
  private static final Consequence NOTHING = listener -> {};

  private final Organization organization;
  private final ManagedDevices devices;
  private final Diagnostics diagnostics;
  private final Clock clock;
  private Predicate<String> bundles = bundleId -> false;

  DeviceOperations(
      Organization organization, ManagedDevices devices, Diagnostics diagnostics, Clock clock) {
    this.organization = organization;
    this.devices = devices;
    this.diagnostics = diagnostics;
    this.clock = clock;
  }

  /** What a request leads to once it is answered. */
  interface Consequence {
    void tell(ActionListener listener);
  }

  void bundles(Predicate<String> defined) {
    bundles = defined;
  }

  /**
   * Carries out one request, completely or not at all.
   *
   * @throws RequestException if it is not valid or not possible
   */
  Consequence perform(String clientId, DeviceKey key, String operation, JsonObject frame)
      throws RequestException {
    Device device = organization.device(key);
    if (device == null) {
      throw new RequestException(404, "The device is not registered.");
    }
    Members d = Members.ofFrame(frame);
    switch (operation) {
      case "mgmt/manage":
        return manage(device, d);
      case "mgmt/unmanage":
        return devices.remove(key) ? listener -> listener.unmanaged(key) : NOTHING;
      case "notify":
        return notification(device, d);
      case "device/update/location":
        replace(device.located(Position.of(d.json(), clock.instant())));
        return NOTHING;
      case "add/diag/errorCodes":
        diagnostics.addErrorCode(
            key, new JsonObject().put("errorCode", d.requiredInteger("errorCode")));
        return NOTHING;
      case "clear/diag/errorCodes":
        diagnostics.clearErrorCodes(key);
        return NOTHING;
      case "add/diag/log":
        diagnostics.addLog(clientId, key, d.json());
        return NOTHING;
      case "clear/diag/log":
        diagnostics.clearLog(key);
        return NOTHING;
      default:
        throw RequestException.invalid("There is no such operation.");
    }
  }

  private Consequence manage(Device device, Members d) throws RequestException {
    ManageRequest request = ManageRequest.of(d, bundles);
    Instant dormantAt = request.dormantAt(clock.instant());
    JsonObject info = request.deviceInfo();
    JsonObject metadata = request.metadata();
    replace(
        device.described(
            info == null ? device.deviceInfo() : info,
            metadata == null ? device.metadata() : metadata));
    devices.manage(device.key(), request.supports(), dormantAt);
    return listener -> listener.managed(device.key());
  }

  private Consequence notification(Device device, Members d) throws RequestException {
    ManagedDevice managed = devices.get(device.key());
    if (managed == null) {
      throw RequestException.invalid("The device is not managed.");
    }
    Notification notification = Notification.of(d);
    AttributeDraft draft = new AttributeDraft(device, managed.firmware(), clock.instant());
    for (Notification.Field field : notification.fields()) {
      draft.apply(field);
    }
    replace(draft.device());
    managed.firmware(draft.firmware());
    return listener -> listener.notified(device.key(), notification.toJson());
  }

  private void replace(Device changed) {
    try {
      organization.replaceDevice(changed);
    } catch (RegistryException e) {
      throw new IllegalStateException("the device was found a moment ago", e);
    }
  }
}
