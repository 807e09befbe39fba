/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.cli.demo;

import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the demo says at its end.
 *
 * @param published events that the gateway's sensors emitted
 * @param received events that the application got, repetitions included
 * @param lost published, and never received
 * @param duplicates received again
 * @param devices that the application heard of
 * @param gatewayStartMillis from the start of the gateway's process to CONNECTED
 * @param firstEventMillis from there to the first event at the application; -1 when there was none
 * @param rate events received per second
 * @param bundles state names of the gateway's bundles by symbolic name
 */
record DemoReport(
    long published,
    long received,
    long lost,
    long duplicates,
    int devices,
    long gatewayStartMillis,
    long firstEventMillis,
    double rate,
    Map<String, Object> bundles) {

  /** Reckons it. */
  static DemoReport of(JsonObject gateway, Arrivals arrivals, DemoTimes times) {
    long published = gateway.getLong("published", 0L);
    double seconds = Math.max(0.001, times.runMillis() / 1000.0);
    return new DemoReport(
        published,
        arrivals.received(),
        Math.max(0, published - arrivals.distinct()),
        arrivals.duplicates(),
        arrivals.devices(),
        times.gatewayStartMillis(),
        arrivals.firstMillis() == 0 ? -1 : arrivals.firstMillis() - times.spawnedAt(),
        Math.round(arrivals.received() / seconds * 10) / 10.0,
        gateway.getJsonObject("bundles", new JsonObject()).getMap());
  }

  /** Every event arrived, and there were any. */
  boolean isGood() {
    return lost == 0 && published > 0;
  }

  Map<String, Object> members() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("published", published);
    members.put("received", received);
    members.put("lost", lost);
    members.put("duplicates", duplicates);
    members.put("devices", devices);
    members.put("gatewayStartMs", gatewayStartMillis);
    members.put("firstEventMs", firstEventMillis);
    members.put("rate", rate);
    members.put("bundles", bundles);
    return members;
  }
}
