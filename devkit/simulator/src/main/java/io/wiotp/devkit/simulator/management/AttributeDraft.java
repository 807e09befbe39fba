/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.management;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.monitor.Monitor;
import io.wiotp.devkit.simulator.registry.Device;
import java.time.Instant;

/** A device's attributes while one notification changes them: all of it is applied or nothing. */
final class AttributeDraft {
  /** Metadata that grow member by member must end somewhere; no message is larger (MQ-24). */
  private static final int MAX_METADATA = 131_072;

  private static final String FIRMWARE = "mgmt.firmware";

  private final Instant now;
  private Device device;
  private Firmware firmware;

  AttributeDraft(Device device, Firmware firmware, Instant now) {
    this.device = device;
    this.firmware = firmware;
    this.now = now;
  }

  Device device() {
    return device;
  }

  Firmware firmware() {
    return firmware;
  }

  /** Applies one field; a complex one may hold the changed members only (DM-104, DM-106). */
  void apply(Notification.Field field) throws RequestException {
    String name = field.name();
    int dot = name.indexOf('.', name.startsWith("mgmt.") ? "mgmt.".length() : 0);
    String attribute = dot < 0 ? name : name.substring(0, dot);
    Object value =
        dot < 0 ? field.value() : new JsonObject().put(name.substring(dot + 1), field.value());
    if (!(value instanceof JsonObject members)) {
      throw RequestException.invalid("The value of " + attribute + " must be an object.");
    }
    switch (attribute) {
      case "location" ->
          device = device.located(Position.of(merged(device.location(), members), now));
      case "metadata" -> device = device.described(device.deviceInfo(), metadata(members));
      case "deviceInfo" -> device = device.described(deviceInfo(members), device.metadata());
      case FIRMWARE -> firmware = firmware(members);
      default -> throw RequestException.invalid("There is no attribute " + attribute + ".");
    }
  }

  private JsonObject metadata(JsonObject members) throws RequestException {
    JsonObject metadata = merged(device.metadata(), members);
    if (metadata.toBuffer().length() > MAX_METADATA) {
      throw RequestException.invalid("The metadata are too large.");
    }
    return metadata;
  }

  private JsonObject deviceInfo(JsonObject members) throws RequestException {
    JsonObject info = DeviceInfo.of(members);
    return info == null ? device.deviceInfo() : merged(device.deviceInfo(), info);
  }

  private Firmware firmware(JsonObject members) throws RequestException {
    Members sent = new Members(members);
    for (String text : new String[] {"version", "name", "uri", "verifier"}) {
      sent.text(text);
    }
    requireWithin(sent, "state", Firmware.MAX_STATE);
    requireWithin(sent, "updateStatus", Firmware.MAX_UPDATE_STATUS);
    return firmware.changed(members, Monitor.time(now));
  }

  private static void requireWithin(Members sent, String name, int max) throws RequestException {
    Long value = sent.integer(name);
    if (value != null && (value < 0 || value > max)) {
      throw RequestException.invalid(FIRMWARE + "." + name + " must be from 0 to " + max + ".");
    }
  }

  private static JsonObject merged(JsonObject stored, JsonObject members) {
    return stored.copy().mergeIn(members);
  }
}
