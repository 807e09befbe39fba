/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.mqtt;

import io.wiotp.devkit.simulator.id.ClientClass;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.pace.Paces;
import io.wiotp.devkit.simulator.registry.Device;
import io.wiotp.devkit.simulator.registry.DeviceClass;
import io.wiotp.devkit.simulator.registry.Quota;
import io.wiotp.devkit.simulator.space.OrganizationSpace;
import io.wiotp.devkit.simulator.timer.Timer;
import io.wiotp.devkit.simulator.topic.Address;
import io.wiotp.devkit.simulator.topic.TopicKind;
import io.wiotp.devkit.simulator.wire.ReadGate;
import org.jspecify.annotations.Nullable;

/**
 * Slows down who publishes faster than the organization's quota permits: nothing more is read from
 * the connection for a while (MQ-29, MQ-33 to MQ-37). Of the sandbox, what is too fast is discarded
 * (QS-4).
 */
final class FairUse {
  /** QS-4. */
  private static final Quota.Rate SANDBOX = new Quota.Rate(1, 0);

  private final Timer timer;
  private final Paces paces = new Paces();

  FairUse(Timer timer) {
    this.timer = timer;
  }

  /** Counts a new connection; milliseconds until it is answered (MQ-32). */
  long connected(OrganizationSpace space) {
    Quota quota = space.organization().settings().quota();
    return quota == null
        ? 0
        : paces.spend("connections " + space.organization().id(), quota.connections(), 0);
  }

  /** Counts a publication; the connection is not read from while its client is too fast. */
  void published(ClientConnection from, int bytes) {
    Quota quota = quota(from);
    if (quota != null) {
      ClientClass clientClass = from.client().clientClass();
      hold(from, paces.spend(from.client().text(), quota.publish(clientClass), bytes));
    }
  }

  /** Counts a command against the device that it is for (MQ-37). */
  void commanded(ClientConnection from, Address address, int bytes) {
    Quota quota = quota(from);
    DeviceKey key = address.device();
    if (quota == null || key == null || address.kind() != TopicKind.COMMAND) {
      return;
    }
    Device device = from.space().organization().device(key);
    boolean gateway = device != null && device.deviceClass() == DeviceClass.GATEWAY;
    Quota.Rate rate = gateway ? quota.commands().gateway() : quota.commands().device();
    hold(from, paces.spend(from.space().organization().id() + " " + key, rate, bytes));
  }

  /** True if a device of the sandbox publishes too fast for this message to be taken. */
  boolean isTooMuch(ClientConnection from) {
    return from.client().isQuickstart()
        && from.client().clientClass() == ClientClass.DEVICE
        && paces.spend("sandbox " + from.client().text(), SANDBOX, 0) > 0;
  }

  private static @Nullable Quota quota(ClientConnection from) {
    return from.space().organization().settings().quota();
  }

  private void hold(ClientConnection from, long milliseconds) {
    if (milliseconds > 0) {
      ReadGate gate = from.endpoint().gate();
      long turn = from.holdReading();
      gate.hold(ReadGate.Holder.RATE);
      timer.after(
          milliseconds,
          () -> {
            // A later hold, which lasts longer, opens the gate itself.
            if (from.isLastHold(turn)) {
              gate.release(ReadGate.Holder.RATE);
            }
          });
    }
  }
}
