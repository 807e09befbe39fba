/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.topic;

import io.wiotp.devkit.simulator.id.DeviceKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a publication goes: always in the typed form, whatever the client wrote (MQ-78).
 *
 * @param topic the typed topic
 * @param levels the same, split at the slashes
 * @param device the device that it is about; null for an application's state
 * @param name event id or command id; empty for other kinds
 * @param format the last level of an event or command; empty for other kinds
 */
public record Address(
    TopicKind kind,
    String topic,
    List<String> levels,
    @Nullable DeviceKey device,
    String name,
    String format) {

  static Address typed(TopicKind kind, List<String> levels) {
    DeviceKey device = new DeviceKey(levels.get(2), levels.get(4));
    boolean named = kind == TopicKind.EVENT || kind == TopicKind.COMMAND;
    return new Address(
        kind,
        String.join("/", levels),
        levels,
        device,
        named ? levels.get(6) : "",
        named ? levels.get(8) : "");
  }

  /** The topic of a device's monitoring messages (APP-3). */
  public static Address monitor(DeviceKey device) {
    return typed(
        TopicKind.MONITOR,
        List.of("iot-2", "type", device.typeId(), "id", device.deviceId(), "mon"));
  }

  /** The topic of an application's monitoring messages (APP-4). */
  public static Address applicationMonitor(String applicationId) {
    List<String> levels = List.of("iot-2", "app", applicationId, "mon");
    return new Address(
        TopicKind.APPLICATION_MONITOR, String.join("/", levels), levels, null, "", "");
  }

  /**
   * The topic of a request or response of the platform to a device (DM-20, DM-30 to DM-37).
   *
   * @param operation the short topic without {@code iotdm-1/}
   */
  public static Address management(DeviceKey device, String operation) {
    List<String> levels =
        new ArrayList<>(List.of("iotdm-1", "type", device.typeId(), "id", device.deviceId()));
    levels.addAll(List.of(operation.split("/")));
    return typed(TopicKind.MANAGEMENT_REQUEST, List.copyOf(levels));
  }

  /** The topic on which a gateway is told what was refused (GW-20). */
  public static Address notify(DeviceKey gateway) {
    return typed(
        TopicKind.NOTIFY,
        List.of("iot-2", "type", gateway.typeId(), "id", gateway.deviceId(), "notify"));
  }

  /** What follows type and id, for example {@code mgmt/manage}. */
  public String operation() {
    return String.join("/", levels.subList(5, levels.size()));
  }

  /** The short form that a device sees: the typed topic without its type and id (MQ-78). */
  public String shortTopic() {
    return levels.get(0) + "/" + operation();
  }
}
