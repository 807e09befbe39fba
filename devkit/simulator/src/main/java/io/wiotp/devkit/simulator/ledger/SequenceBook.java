/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.ledger;

import io.vertx.core.buffer.Buffer;
import io.wiotp.devkit.simulator.id.DeviceKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of numbers of all devices, once there is a rule. Guarded by the ledger's lock. */
final class SequenceBook {
  private final Map<Row, SequenceTrack> tracks = new HashMap<>();
  private @Nullable SequenceRule rule;
  private @Nullable SequenceReader reader;
  private long withoutNumber;

  /** Starts again under another rule; null for none. */
  void start(@Nullable SequenceRule newRule) {
    rule = newRule;
    reader = newRule == null ? null : new SequenceReader(newRule);
    clear();
  }

  void clear() {
    tracks.clear();
    withoutNumber = 0;
  }

  @Nullable SequenceRule rule() {
    return rule;
  }

  /** Events that had no number where the rule wants one. */
  long withoutNumber() {
    return withoutNumber;
  }

  /** Notes an event; its number, or {@link SequenceReader#NONE}. */
  long add(DeviceKey device, String eventId, Buffer payload) {
    if (reader == null || rule == null) {
      return SequenceReader.NONE;
    }
    long number = reader.read(payload);
    if (number == SequenceReader.NONE) {
      withoutNumber++;
    } else {
      Row row = new Row(device, rule.perEventId() ? eventId : "");
      tracks.computeIfAbsent(row, key -> new SequenceTrack()).add(number);
    }
    return number;
  }

  SequenceReport report(DeviceKey device, String eventId) {
    Row row = new Row(device, eventId);
    return report(row, tracks.getOrDefault(row, new SequenceTrack()));
  }

  List<SequenceReport> reports() {
    List<SequenceReport> reports = new ArrayList<>();
    tracks.forEach((row, track) -> reports.add(report(row, track)));
    return reports;
  }

  private static SequenceReport report(Row row, SequenceTrack track) {
    return new SequenceReport(
        row.device(),
        row.eventId(),
        track.arrived(),
        track.duplicates(),
        track.outOfOrder(),
        track.missing(),
        track.first(),
        track.last());
  }

  private record Row(DeviceKey device, String eventId) {}
}
