/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.management;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.monitor.Monitor;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the platform knows of a device only while it is managed. Used on the event loop only. */
public final class ManagedDevice {
  private final DeviceKey key;
  private final Observations observations = new Observations();
  private final DeviceMemory memory = new DeviceMemory();
  private Map<String, Boolean> supports;
  private @Nullable Instant dormantAt;
  private Instant lastActivity;
  private Firmware firmware = Firmware.NONE;

  ManagedDevice(
      DeviceKey key, Map<String, Boolean> supports, @Nullable Instant dormantAt, Instant now) {
    this.key = key;
    this.supports = Map.copyOf(supports);
    this.dormantAt = dormantAt;
    this.lastActivity = now;
  }

  public DeviceKey key() {
    return key;
  }

  /**
   * True if the device claimed the capability (DM-53 to DM-55).
   *
   * @param capability {@code deviceActions}, {@code firmwareActions} or the id of a bundle
   */
  public boolean supports(String capability) {
    return supports.getOrDefault(capability, false);
  }

  public Firmware firmware() {
    return firmware;
  }

  /** Replaces the firmware attributes. */
  public void firmware(Firmware changed) {
    firmware = changed;
  }

  /** Names of the attributes that the platform observes (DM-104). */
  public Set<String> observed() {
    return observations.fields();
  }

  /** When it becomes dormant unless it sends manage again; null for never (DM-64). */
  public @Nullable Instant dormantAt() {
    return dormantAt;
  }

  /** When something of it last arrived (DM-66). */
  public Instant lastActivity() {
    return lastActivity;
  }

  boolean isDormant(Instant now) {
    return dormantAt != null && !now.isBefore(dormantAt);
  }

  void active(Instant now) {
    lastActivity = now;
  }

  /** A new manage request: capabilities and lifetime are replaced completely (DM-64, DM-69). */
  void renew(Map<String, Boolean> newSupports, @Nullable Instant newDormantAt, Instant now) {
    supports = Map.copyOf(newSupports);
    dormantAt = newDormantAt;
    lastActivity = now;
  }

  Observations observations() {
    return observations;
  }

  /** What a strict simulator remembers of it. */
  DeviceMemory memory() {
    return memory;
  }

  /** The attributes as the API shows them (REST-33); all of them go when it becomes dormant. */
  public JsonObject toJson() {
    JsonObject json = new JsonObject().put("dormant", false);
    if (dormantAt != null) {
      json.put("dormantDateTime", Monitor.time(dormantAt));
    }
    return json.put("lastActivityDateTime", Monitor.time(lastActivity))
        .put("supports", supportsJson())
        .put("firmware", firmware.toJson());
  }

  private JsonObject supportsJson() {
    JsonObject json =
        new JsonObject()
            .put(ManageRequest.DEVICE_ACTIONS, supports(ManageRequest.DEVICE_ACTIONS))
            .put(ManageRequest.FIRMWARE_ACTIONS, supports(ManageRequest.FIRMWARE_ACTIONS));
    new TreeMap<>(supports).forEach(json::put);
    return json;
  }
}
