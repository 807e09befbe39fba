/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.rest;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.ledger.LedgerEntry;
import io.wiotp.devkit.simulator.ledger.LedgerSummary;
import io.wiotp.devkit.simulator.ledger.SequenceReport;
import io.wiotp.devkit.simulator.ledger.SequenceRule;
import io.wiotp.devkit.simulator.monitor.Monitor;

/** Writes what the ledger knows. */
final class LedgerJson {
  private LedgerJson() {}

  static JsonObject summary(LedgerSummary summary) {
    JsonArray devices = new JsonArray();
    summary
        .byDevice()
        .forEach(
            (device, events) ->
                devices.add(
                    new JsonObject()
                        .put("typeId", device.typeId())
                        .put("deviceId", device.deviceId())
                        .put("events", events)));
    JsonArray clients = new JsonArray();
    summary
        .byClient()
        .forEach(
            (client, events) ->
                clients.add(new JsonObject().put("client", client).put("events", events)));
    JsonArray refusals = new JsonArray();
    summary
        .refusals()
        .forEach(
            (code, count) -> refusals.add(new JsonObject().put("code", code).put("count", count)));
    SequenceRule rule = summary.rule();
    return new JsonObject()
        .put("events", summary.events())
        .put("commands", summary.commands())
        .put("discardedMessages", summary.discarded())
        .put("firstPosition", summary.firstPosition())
        .put("lastPosition", summary.lastPosition())
        .put("bytes", summary.bytes())
        .put("sequence", rule == null ? null : rule.pointer())
        .put("scope", rule != null && rule.perEventId() ? "event" : "device")
        .put("withoutNumber", summary.withoutNumber())
        .put("duplicates", summary.duplicates())
        .put("outOfOrder", summary.outOfOrder())
        .put("missing", summary.missing())
        .put("samePayloads", summary.samePayloads())
        .put("findings", summary.findings())
        .put("devices", devices)
        .put("clients", clients)
        .put("refusals", refusals);
  }

  static JsonObject sequence(SequenceReport row) {
    return new JsonObject()
        .put("typeId", row.device().typeId())
        .put("deviceId", row.device().deviceId())
        .put("eventId", row.eventId())
        .put("arrived", row.arrived())
        .put("duplicates", row.duplicates())
        .put("outOfOrder", row.outOfOrder())
        .put("missing", row.missing())
        .put("first", row.first())
        .put("last", row.last());
  }

  static JsonObject entry(LedgerEntry entry) {
    JsonObject json =
        new JsonObject()
            .put("position", entry.position())
            .put("time", Monitor.time(entry.time()))
            .put("client", entry.client())
            .put("typeId", entry.device().typeId())
            .put("deviceId", entry.device().deviceId())
            .put("eventId", entry.eventId())
            .put("format", entry.format());
    if (entry.sequence() != null) {
      json.put("sequence", entry.sequence());
    }
    return json;
  }
}
