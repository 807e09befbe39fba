/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.management;

import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.timer.Timer;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The managed devices of one organization. Used on the event loop only. */
public final class ManagedDevices {
  /** How soon dormancy is seen although nobody asks, in milliseconds. */
  private static final long SWEEP_PERIOD = 1_000;

  private final Clock clock;
  private final Timer timer;
  private final Map<DeviceKey, ManagedDevice> devices = new HashMap<>();
  private ActionListener listener = ActionListener.NONE;
  private boolean sweeping;

  ManagedDevices(Clock clock, Timer timer) {
    this.clock = clock;
    this.timer = timer;
  }

  void listener(ActionListener told) {
    listener = told;
  }

  /** A managed device; null if it is unmanaged or dormant (DM-65). */
  public @Nullable ManagedDevice get(DeviceKey key) {
    ManagedDevice device = devices.get(key);
    // Whoever asks is not called back at once: the sweep removes it and tells the listener.
    return device == null || device.isDormant(clock.instant()) ? null : device;
  }

  /** All managed devices, in no order. */
  public List<ManagedDevice> all() {
    Instant now = clock.instant();
    return devices.values().stream().filter(device -> !device.isDormant(now)).toList();
  }

  /** Notes that something of a device arrived, if it is managed (DM-66). */
  public void active(DeviceKey key) {
    ManagedDevice device = devices.get(key);
    if (device != null) {
      device.active(clock.instant());
    }
  }

  /** Makes a device managed, or renews its lifetime and its capabilities. */
  void manage(DeviceKey key, Map<String, Boolean> supports, @Nullable Instant dormantAt) {
    ManagedDevice known = get(key);
    if (known == null) {
      end(key);
      devices.put(key, new ManagedDevice(key, supports, dormantAt, clock.instant()));
    } else {
      known.renew(supports, dormantAt, clock.instant());
    }
    if (dormantAt != null && !sweeping) {
      sweeping = true;
      timer.after(SWEEP_PERIOD, this::sweep);
    }
  }

  /** Forgets what was known of a device while it was managed; true if it was. */
  boolean remove(DeviceKey key) {
    return devices.remove(key) != null;
  }

  /** Forgets a device and tells the listener, if it was managed. */
  void end(DeviceKey key) {
    if (devices.remove(key) != null) {
      listener.unmanaged(key);
    }
  }

  private void sweep() {
    Instant now = clock.instant();
    List<DeviceKey> dormant =
        devices.values().stream()
            .filter(device -> device.isDormant(now))
            .map(ManagedDevice::key)
            .toList();
    dormant.forEach(this::end);
    sweeping = devices.values().stream().anyMatch(device -> device.dormantAt() != null);
    if (sweeping) {
      timer.after(SWEEP_PERIOD, this::sweep);
    }
  }
}
