/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.comparison;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The figures, as JSON and as a table. */
final class Report {
  private final String broker;
  private final boolean quick;
  private final Map<String, Bench.Result> results;
  private final Map<String, Double> summary = new LinkedHashMap<>();
  private long lost;

  Report(String broker, boolean quick, Map<String, Bench.Result> results) {
    this.broker = broker;
    this.quick = quick;
    this.results = results;
    ratio("vsRawPaho", "ours-150", "raw-paho-150");
    ratio("syncVsRawPaho", "ours-sync-150", "raw-paho-150");
    ratio("vsKuraLike", "ours-150", "kura-like-150");
    summary.put(
        "vsIbmSdk",
        median("ours-tls-150") / Math.max(median("ibm-0.2.6-150"), median("ibm-0.4.1-150")));
    ratio("vsHiveMq", "ours-150", "hivemq-150");
    summary.put("eventsPerSecond", median("ours-150"));
    summary.put("eventsPerSecondAt50ms", median("ours-150-50ms"));
    summary.put("bytesPerEvent", result("ours-150").bytesPerEvent().median());
    results.values().stream()
        .filter(result -> result.cell().contestant().equals("ours"))
        .forEach(result -> lost(result.refusedAndLost()[1]));
  }

  private void ratio(String name, String who, String against) {
    summary.put(name, median(who) / median(against));
  }

  private double median(String id) {
    return result(id).perSecond().median();
  }

  private Bench.Result result(String id) {
    Bench.Result result = results.get(id);
    if (result == null) {
      throw new IllegalStateException("no figures of " + id);
    }
    return result;
  }

  void summary(String name, double value) {
    summary.put(name, value);
  }

  void lost(long events) {
    lost += events;
  }

  long lost() {
    return lost;
  }

  Map<String, Bench.Result> results() {
    return results;
  }

  String json() {
    JsonObject json = new JsonObject();
    json.addProperty("broker", broker);
    json.addProperty("quick", quick);
    json.addProperty("processors", Runtime.getRuntime().availableProcessors());
    json.addProperty("java", System.getProperty("java.version"));
    JsonObject sum = new JsonObject();
    summary.forEach((name, value) -> sum.addProperty(name, rounded(value)));
    sum.addProperty("lost", lost);
    json.add("summary", sum);
    JsonArray cells = new JsonArray();
    results.values().forEach(result -> cells.add(cell(result)));
    json.add("cells", cells);
    return new GsonBuilder().setPrettyPrinting().create().toJson(json);
  }

  private static JsonObject cell(Bench.Result result) {
    Cell cell = result.cell();
    JsonObject json = new JsonObject();
    json.addProperty("id", cell.id());
    json.addProperty("contestant", cell.contestant());
    json.addProperty("bytes", cell.bytes());
    json.addProperty("roundTripMillis", cell.roundTripMillis());
    json.addProperty("window", cell.window());
    json.addProperty("tls", cell.tls());
    json.addProperty("sync", cell.sync());
    json.addProperty("rounds", result.perSecond().rounds());
    json.addProperty("perSecond", rounded(result.perSecond().median()));
    json.addProperty("least", rounded(result.perSecond().least()));
    json.addProperty("most", rounded(result.perSecond().most()));
    json.addProperty("bytesPerEvent", rounded(result.bytesPerEvent().median()));
    json.addProperty("refused", result.refusedAndLost()[0]);
    json.addProperty("lost", result.refusedAndLost()[1]);
    return json;
  }

  private static Number rounded(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return -1;
    }
    return value >= 100 ? Math.round(value) : Math.round(value * 1_000) / 1_000.0;
  }

  String table() {
    StringBuilder table = new StringBuilder();
    table.append(
        "| what | events/s, median (least-most) | bytes allocated per event | refused | lost |\n");
    table.append("| --- | --- | --- | --- | --- |\n");
    results
        .values()
        .forEach(
            result ->
                table.append(
                    String.format(
                        Locale.ROOT,
                        "| %s | %,.0f (%,.0f-%,.0f) | %,.0f | %,d | %d |%n",
                        result.cell().id(),
                        result.perSecond().median(),
                        result.perSecond().least(),
                        result.perSecond().most(),
                        result.bytesPerEvent().median(),
                        result.refusedAndLost()[0],
                        result.refusedAndLost()[1])));
    table.append("\n| summary | |\n| --- | --- |\n");
    summary.forEach((name, value) -> table.append("| " + name + " | " + rounded(value) + " |\n"));
    table.append("| lost | " + lost + " |\n| broker | " + broker + " |\n");
    return table.toString();
  }
}
