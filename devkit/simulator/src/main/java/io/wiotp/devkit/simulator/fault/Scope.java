/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.fault;

import io.wiotp.devkit.simulator.id.DeviceKey;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which clients, devices and topics a fault is for. */
final class Scope {
  private static final String ANY = "*";

  private final String client;
  private final String type;
  private final String device;
  private final Pattern clientPattern;
  private final Pattern typePattern;
  private final Pattern devicePattern;
  private final TopicPattern topic;

  Scope(String client, String type, String device, String topic) {
    this.client = client;
    this.type = type;
    this.device = device;
    this.clientPattern = glob(client);
    this.typePattern = glob(type);
    this.devicePattern = glob(device);
    this.topic = new TopicPattern(topic);
  }

  boolean covers(Target target) {
    return (client.equals(ANY) || clientPattern.matcher(target.client()).matches())
        && coversDevice(target)
        && topic.matches(target.topic());
  }

  private boolean coversDevice(Target target) {
    if (type.equals(ANY) && device.equals(ANY)) {
      return true;
    }
    DeviceKey key = target.device();
    return key != null
        && typePattern.matcher(key.typeId()).matches()
        && devicePattern.matcher(key.deviceId()).matches();
  }

  private static Pattern glob(String text) {
    return Pattern.compile(
        Stream.of(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
        Pattern.DOTALL);
  }
}
