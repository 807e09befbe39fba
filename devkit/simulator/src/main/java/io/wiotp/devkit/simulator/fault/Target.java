/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.fault;

import io.wiotp.devkit.simulator.id.ClientClass;
import io.wiotp.devkit.simulator.id.ClientId;
import io.wiotp.devkit.simulator.id.ClientIdException;
import io.wiotp.devkit.simulator.id.DeviceKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom and what a fault may strike.
 *
 * @param client the client id; empty before it is known
 * @param device the device that a packet is about, or the client itself; null for applications
 * @param topic null if no topic is involved
 */
record Target(String client, @Nullable DeviceKey device, @Nullable String topic) {
  /** A connection of which nothing is known yet. */
  static final Target NOBODY = new Target("", null, null);

  /** A client, before it publishes or subscribes. */
  static Target client(@Nullable String clientId) {
    String text = clientId == null ? "" : clientId;
    return new Target(text, deviceOf(text), null);
  }

  /** The same client and a topic; a typed one names the device (MQ-78). */
  Target on(String newTopic) {
    List<String> levels = List.of(newTopic.split("/", -1));
    boolean typed =
        levels.size() > 5
            && levels.get(1).equals("type")
            && levels.get(3).equals("id")
            && !levels.get(2).isEmpty()
            && !levels.get(4).isEmpty();
    DeviceKey named = typed ? new DeviceKey(levels.get(2), levels.get(4)) : device;
    return new Target(client, named, newTopic);
  }

  private static @Nullable DeviceKey deviceOf(String text) {
    try {
      ClientId id = ClientId.parse(text);
      boolean device =
          id.clientClass() == ClientClass.DEVICE || id.clientClass() == ClientClass.GATEWAY;
      return device ? id.device() : null;
    } catch (ClientIdException e) {
      return null; // its own refusal comes later; here it only has no device
    }
  }
}
