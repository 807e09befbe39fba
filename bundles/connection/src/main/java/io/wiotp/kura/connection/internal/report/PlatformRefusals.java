/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.internal.report;

import io.wiotp.kura.protocol.id.DeviceId;
import io.wiotp.kura.protocol.notify.Notification;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the platform told this gateway that it refused, by device (GW-20): an acknowledgement alone
 * does not say that an event was taken (MQ-82). Thread-safe, bounded.
 */
public final class PlatformRefusals {
  /** Devices that are remembered; the one that was refused longest ago goes first. */
  static final int DEVICES = 50;

  private final Clock clock;
  private final Map<String, Refused> byDevice = new LinkedHashMap<>();

  /**
   * One device's refusals.
   *
   * @param count how often, since it is remembered
   * @param last the newest
   * @param at when that arrived
   */
  public record Refused(long count, Notification last, Instant at) {}

  public PlatformRefusals(Clock clock) {
    this.clock = clock;
  }

  /**
   * @return true if this device was not refused for this code before, which is worth a log line
   */
  public synchronized boolean note(Notification notification) {
    String key = key(notification);
    Refused before = byDevice.remove(key);
    long count = before == null ? 1 : before.count + 1;
    if (byDevice.size() == DEVICES) {
      byDevice.remove(byDevice.keySet().iterator().next());
    }
    byDevice.put(key, new Refused(count, notification, clock.instant()));
    return before == null || before.last.code() != notification.code();
  }

  /** By device, or by topic where the platform named no device; the one refused last at the end. */
  public synchronized Map<String, Refused> byDevice() {
    return new LinkedHashMap<>(byDevice);
  }

  private static String key(Notification notification) {
    @Nullable DeviceId device = notification.device();
    String key = device == null ? notification.topic() : device.toString();
    return key.length() > RefusalLog.DETAIL ? key.substring(0, RefusalLog.DETAIL) + "…" : key;
  }
}
