/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.rest;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.cache.CachedEvent;
import io.wiotp.devkit.simulator.cache.LastEventCache;
import io.wiotp.devkit.simulator.id.DeviceKey;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Set;

/** The last event cache (REST-40 to REST-42). */
final class CacheRoutes {
  /** This one interface writes its times with an offset (REST-40). */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ").withZone(ZoneOffset.UTC);

  void mount(ApiRouter router) {
    router.get("/device/types/:typeId/devices/:deviceId/events", this::list);
    router.get("/device/types/:typeId/devices/:deviceId/events/:eventId", this::show);
    router.get("/config/lec", this::configuration);
    router.put("/config/lec", this::configure);
  }

  private void list(ApiCall call) {
    LastEventCache cache = requireCache(call);
    JsonArray events = new JsonArray();
    cache.events(call.device()).forEach(event -> events.add(json(call.device(), event)));
    call.answer(200, events);
  }

  private void show(ApiCall call) {
    CachedEvent event = requireCache(call).event(call.device(), call.path("eventId"));
    if (event == null) {
      throw ApiException.of(404, "There is no such event in the cache.");
    }
    call.answer(200, json(call.device(), event));
  }

  private void configuration(ApiCall call) {
    call.caller().requireApplication();
    call.answer(200, json(cache(call)));
  }

  private void configure(ApiCall call) {
    call.caller().requireApplication();
    RequestBody body = call.body(Set.of("enabled", "ttlDays"));
    LastEventCache cache = cache(call);
    boolean enabled = body.requiredFlag("enabled");
    cache.configure(enabled, body.integer("ttlDays", cache.days(), 1, LastEventCache.MAX_DAYS));
    call.answer(200, json(cache));
  }

  private static LastEventCache requireCache(ApiCall call) {
    call.caller().requireApplication();
    DeviceRoutes.require(call);
    LastEventCache cache = cache(call);
    if (!cache.isEnabled()) {
      throw ApiException.cacheDisabled();
    }
    return cache;
  }

  private static LastEventCache cache(ApiCall call) {
    return call.caller().space().lastEvents();
  }

  private static JsonObject json(LastEventCache cache) {
    return new JsonObject().put("enabled", cache.isEnabled()).put("ttlDays", cache.days());
  }

  private static JsonObject json(DeviceKey device, CachedEvent event) {
    return new JsonObject()
        .put("typeId", device.typeId())
        .put("deviceId", device.deviceId())
        .put("eventId", event.eventId())
        .put("format", event.format())
        .put("timestamp", TIME.format(event.time()))
        .put("payload", Base64.getEncoder().encodeToString(event.payload().getBytes()));
  }
}
