/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.cache;

import io.vertx.core.buffer.Buffer;
import io.wiotp.devkit.simulator.id.DeviceKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Per device and event id the last event; off until somebody switches it on (EVT-13). Not
 * thread-safe: used on the event loop only.
 */
public final class LastEventCache {
  /** Days that an event is kept unless told otherwise (REST-42). */
  public static final int DEFAULT_DAYS = 7;

  /** Longest time that can be asked for, in days (REST-42). */
  public static final int MAX_DAYS = 45;

  /** Event ids per device; the oldest makes room for a new one (MQ-43). */
  private static final int MAX_EVENT_IDS = 5;

  private final Clock clock;
  private final Map<DeviceKey, Map<String, CachedEvent>> devices = new HashMap<>();
  private boolean enabled;
  private int days = DEFAULT_DAYS;

  public LastEventCache(Clock clock, boolean enabled) {
    this.clock = clock;
    this.enabled = enabled;
  }

  public boolean isEnabled() {
    return enabled;
  }

  /** How long an event is kept, in days. */
  public int days() {
    return days;
  }

  /** Switches the cache on or off; off forgets what it holds. */
  public void configure(boolean on, int newDays) {
    enabled = on;
    days = newDays;
    if (!on) {
      devices.clear();
    }
  }

  public void put(DeviceKey device, String eventId, String format, Buffer payload) {
    if (!enabled) {
      return;
    }
    Map<String, CachedEvent> events = devices.computeIfAbsent(device, key -> new HashMap<>());
    if (!events.containsKey(eventId) && events.size() >= MAX_EVENT_IDS) {
      events.values().stream()
          .min(Comparator.comparing(CachedEvent::time))
          .ifPresent(oldest -> events.remove(oldest.eventId()));
    }
    events.put(eventId, new CachedEvent(eventId, format, clock.instant(), payload));
  }

  /** The last event of that id; null if there is none, or it is too old. */
  public @Nullable CachedEvent event(DeviceKey device, String eventId) {
    CachedEvent event = devices.getOrDefault(device, Map.of()).get(eventId);
    return event != null && isFresh(event) ? event : null;
  }

  /** A device's events, in the order of their ids (REST-41). */
  public List<CachedEvent> events(DeviceKey device) {
    return devices.getOrDefault(device, Map.of()).values().stream()
        .filter(this::isFresh)
        .sorted(Comparator.comparing(CachedEvent::eventId))
        .toList();
  }

  /** Forgets a device that was deleted. */
  public void forget(DeviceKey device) {
    devices.remove(device);
  }

  private boolean isFresh(CachedEvent event) {
    Instant oldest = clock.instant().minus(Duration.ofDays(days));
    return !event.time().isBefore(oldest);
  }
}
