/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.management.DeviceManagement;
import io.wiotp.devkit.simulator.management.ErrorCode;
import io.wiotp.devkit.simulator.management.Firmware;
import io.wiotp.devkit.simulator.management.LogEntry;
import io.wiotp.devkit.simulator.management.ManagedDevice;
import io.wiotp.devkit.simulator.management.ManagementFaults;
import io.wiotp.devkit.simulator.registry.Device;
import io.wiotp.devkit.simulator.registry.Organization;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What devices told the platform of themselves, without HTTP (SIM-43). Its methods may be called
 * from any thread but the simulator's own.
 */
public final class ManagementControl {
  private final EventLoop loop;
  private final Organization organization;
  private final DeviceManagement management;

  ManagementControl(EventLoop loop, Organization organization, DeviceManagement management) {
    this.loop = loop;
    this.organization = organization;
    this.management = management;
  }

  /** True while the device is managed and not dormant (DM-65). */
  public boolean isManaged(String typeId, String deviceId) throws Exception {
    return managed(typeId, deviceId, ManagedDevice::key).isPresent();
  }

  /**
   * True if the device is managed and claimed the capability.
   *
   * @param capability {@code deviceActions}, {@code firmwareActions} or the id of a bundle
   */
  public boolean supports(String typeId, String deviceId, String capability) throws Exception {
    return managed(typeId, deviceId, device -> device.supports(capability)).orElse(false);
  }

  /** The management attributes in the form of the HTTP API (REST-33); empty if not managed. */
  public Optional<JsonObject> attributes(String typeId, String deviceId) throws Exception {
    return managed(typeId, deviceId, ManagedDevice::toJson);
  }

  /** The firmware attributes (DM-130); empty if the device is not managed. */
  public Optional<Firmware> firmware(String typeId, String deviceId) throws Exception {
    return managed(typeId, deviceId, ManagedDevice::firmware);
  }

  /** Names of the attributes that the platform observes (DM-104); none if it is not managed. */
  public Set<String> observed(String typeId, String deviceId) throws Exception {
    return managed(typeId, deviceId, ManagedDevice::observed).orElse(Set.of());
  }

  /** Where the device is (REST-34); empty if nobody said, or it is not registered. */
  public JsonObject location(String typeId, String deviceId) throws Exception {
    return loop.call(
        () -> {
          Device device = organization.device(new DeviceKey(typeId, deviceId));
          return device == null ? new JsonObject() : device.location().copy();
        });
  }

  /** The error codes that were not cleared, newest first. */
  public List<ErrorCode> errorCodes(String typeId, String deviceId) throws Exception {
    return loop.call(() -> management.diagnostics().errorCodes(new DeviceKey(typeId, deviceId)));
  }

  /** The log entries that were not cleared, newest first. */
  public List<LogEntry> log(String typeId, String deviceId) throws Exception {
    return loop.call(() -> management.diagnostics().log(new DeviceKey(typeId, deviceId)));
  }

  /** Sends a frame to a device as it is, managed or not, right or wrong (SIM-72 to SIM-74). */
  public void send(String typeId, String deviceId, String operation, JsonObject frame)
      throws Exception {
    loop.call(
        () -> {
          management.requests().send(new DeviceKey(typeId, deviceId), operation, frame);
          return true;
        });
  }

  /**
   * Sets what is done wrong with the requests of devices (SIM-69 to SIM-71), in place of what was
   * set before; {@link ManagementFaults#NONE} ends it. The object is used on the event loop.
   */
  public void faults(ManagementFaults faults) throws Exception {
    loop.call(
        () -> {
          management.requests().faults(faults);
          return true;
        });
  }

  private <T> Optional<T> managed(String typeId, String deviceId, Function<ManagedDevice, T> reader)
      throws Exception {
    return loop.call(
        () ->
            Optional.ofNullable(management.devices().get(new DeviceKey(typeId, deviceId)))
                .map(reader));
  }
}
