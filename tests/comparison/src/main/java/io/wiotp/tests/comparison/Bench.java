/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.comparison;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The whole comparison: interleaved rounds, so that a slow minute of the machine hits everybody.
 */
final class Bench {
  private static final int BACKLOG = 100_000;
  private static final int MILLION = 1_000_000;

  private final TestBroker broker;
  private final Rounds rounds;
  private final Path folder;
  private final boolean quick;
  private final Map<String, Result> results = new LinkedHashMap<>();

  /** What is known of one cell. */
  record Result(Cell cell, Figures perSecond, Figures bytesPerEvent, long[] refusedAndLost) {}

  Bench(TestBroker broker, Path folder, boolean quick) {
    this.broker = broker;
    this.folder = folder;
    this.rounds = new Rounds(broker, folder);
    this.quick = quick;
  }

  private List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    for (int bytes : new int[] {150, 1024}) {
      String size = "-" + bytes;
      int events = bytes == 150 ? 200_000 : 80_000;
      cells.add(Cell.of("raw-paho" + size, "raw-paho", bytes, events));
      cells.add(Cell.of("ours" + size, "ours", bytes, events));
      cells.add(Cell.of("ours-sync" + size, "ours", bytes, events).forced());
      cells.add(Cell.of("hivemq" + size, "hivemq", bytes, events));
      cells.add(Cell.of("kura-like" + size, "kura-like", bytes, 10_000).window(10));
      cells.add(Cell.of("raw-paho-tls" + size, "raw-paho", bytes, events / 2).secure());
      cells.add(Cell.of("ours-tls" + size, "ours", bytes, events / 2).secure());
      cells.add(Cell.of("ibm-0.2.6" + size, "ibm-0.2.6", bytes, events / 4).secure());
      cells.add(Cell.of("ibm-0.4.1" + size, "ibm-0.4.1", bytes, events / 4).secure());
    }
    cells.add(Cell.of("raw-paho-150-50ms", "raw-paho", 150, 60_000).over(50, 1_000));
    cells.add(Cell.of("ours-150-50ms", "ours", 150, 60_000).over(50, 1_000));
    cells.add(Cell.of("hivemq-150-50ms", "hivemq", 150, 60_000).over(50, 1_000));
    cells.add(Cell.of("kura-like-150-50ms", "kura-like", 150, 1_000).over(50, 10));
    return quick
        ? cells.stream().filter(cell -> cell.bytes() == 150).map(Bench::quick).toList()
        : cells;
  }

  private static Cell quick(Cell cell) {
    return cell.shortened(cell.contestant().equals("kura-like") ? 2 : 4);
  }

  Report run() throws Exception {
    List<Cell> cells = cells();
    int count = quick ? 3 : 5;
    for (int round = 0; round < count; round++) {
      for (int i = 0; i < cells.size(); i++) {
        one(cells.get((i + round) % cells.size()), round + 1, count);
      }
    }
    Report report = new Report(broker.name(), quick, results);
    drains(report);
    million(report);
    return report;
  }

  private void one(Cell cell, int round, int of) throws Exception {
    JsonObject line = rounds.run(cell);
    Result result =
        results.computeIfAbsent(
            cell.id(), id -> new Result(cell, new Figures(), new Figures(), new long[2]));
    long lost = line.get("lost").getAsLong();
    result.refusedAndLost()[0] += line.get("refused").getAsLong();
    result.refusedAndLost()[1] += lost;
    if (lost == 0) {
      result.perSecond().add(line.get("perSecond").getAsDouble());
      result.bytesPerEvent().add(line.get("bytesPerEvent").getAsDouble());
    }
    System.err.printf(
        "round %d/%d %-22s %,10.0f events/s%n",
        round, of, cell.id(), line.get("perSecond").getAsDouble());
  }

  private void drains(Report report) throws Exception {
    for (int millis : new int[] {0, 50}) {
      Figures seconds = new Figures();
      for (int i = 0; i < (quick ? 1 : 3); i++) {
        Cell cell = Cell.of("drain", "drain", 150, BACKLOG).over(millis, millis == 0 ? 100 : 1_000);
        JsonObject line = rounds.run(cell);
        report.lost(line.get("lost").getAsLong());
        seconds.add(line.get("seconds").getAsDouble());
        System.err.printf("drain of %d at %d ms: %.1f s%n", BACKLOG, millis, seconds.median());
      }
      report.summary(millis == 0 ? "drain100kSeconds" : "drain100kSecondsAt50ms", seconds.median());
    }
  }

  private void million(Report report) throws Exception {
    Path store = folder.resolve("million");
    rounds.run(Cell.of("backlog", "backlog", 150, MILLION), store, List.of("-Xmx256m"));
    JsonObject line =
        rounds.run(Cell.of("restart", "restart", 150, MILLION), store, List.of("-Xmx64m"));
    report.lost(line.get("lost").getAsLong());
    report.summary("heapMbAt1M", line.get("heapMb").getAsDouble());
    report.summary("startSecondsAt1M", line.get("startSeconds").getAsDouble());
    Rounds.remove(store);
  }
}
