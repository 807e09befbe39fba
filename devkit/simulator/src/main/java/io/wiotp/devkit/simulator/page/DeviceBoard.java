/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.page;

import io.wiotp.devkit.simulator.id.ClientClass;
import io.wiotp.devkit.simulator.id.ClientId;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.management.ManagedDevice;
import io.wiotp.devkit.simulator.management.ManagedDevices;
import io.wiotp.devkit.simulator.registry.Device;
import io.wiotp.devkit.simulator.registry.DeviceClass;
import io.wiotp.devkit.simulator.registry.Organization;
import io.wiotp.devkit.simulator.session.ConnectedClients;
import io.wiotp.devkit.simulator.space.OrganizationSpace;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts together what is known of each device. Used on the event loop only. */
final class DeviceBoard {
  private final Organization organization;
  private final ConnectedClients clients;
  private final ManagedDevices managed;
  private final Feed feed;
  private final Clock clock;
  private final Map<DeviceKey, Instant> lifetimes = new HashMap<>();

  DeviceBoard(OrganizationSpace space, ConnectedClients clients, Feed feed, Clock clock) {
    this.organization = space.organization();
    this.managed = space.management().devices();
    this.clients = clients;
    this.feed = feed;
    this.clock = clock;
  }

  /** The row of a device; null if there is none such. */
  @Nullable DeviceRow row(DeviceKey key) {
    Device device = organization.device(key);
    return device == null ? null : row(device);
  }

  /** All rows, ordered by type and id. */
  List<DeviceRow> rows() {
    return organization.devices().stream().map(this::row).toList();
  }

  private DeviceRow row(Device device) {
    DeviceActivity activity = feed.activity(device.key());
    boolean gateway = device.deviceClass() == DeviceClass.GATEWAY;
    DeviceKey through = device.gateway();
    ManagedDevice management = managed.get(device.key());
    return new DeviceRow(
        device.key(),
        gateway,
        through,
        isConnected(gateway ? ClientClass.GATEWAY : ClientClass.DEVICE, device.key())
            || (through != null && isConnected(ClientClass.GATEWAY, through)),
        management == null ? null : ManagementView.of(management),
        isDormant(device.key(), management),
        activity == null ? 0 : activity.events(),
        activity == null ? null : activity.last());
  }

  /** The platform forgets everything of a dormant device, so its end has to be noted before. */
  private boolean isDormant(DeviceKey key, @Nullable ManagedDevice management) {
    if (management == null) {
      Instant end = lifetimes.get(key);
      return end != null && !clock.instant().isBefore(end);
    }
    Instant end = management.dormantAt();
    if (end == null) {
      lifetimes.remove(key);
    } else {
      lifetimes.put(key, end);
    }
    return false;
  }

  /** Forgets a device that is gone. */
  void forget(DeviceKey key) {
    lifetimes.remove(key);
    feed.forget(key);
  }

  private boolean isConnected(ClientClass clientClass, DeviceKey key) {
    return clients.isConnected(ClientId.format(clientClass, organization.id(), key));
  }
}
