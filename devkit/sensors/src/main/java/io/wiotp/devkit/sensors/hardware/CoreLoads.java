/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.sensors.hardware;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import oshi.hardware.CentralProcessor.TickType;

/**
 * Loads in percent from the ticks between two measurements. Measured by one thread; the average may
 * be read by others.
 */
final class CoreLoads {
  private final Supplier<long[][]> ticks;
  private long[][] before;
  private volatile double average;

  CoreLoads(Supplier<long[][]> ticks) {
    this.ticks = ticks;
    this.before = ticks.get();
  }

  /** Of each core: total, user and system, 0 to 100. */
  List<Map<String, Object>> measure() {
    long[][] now = ticks.get();
    List<Map<String, Object>> loads = new ArrayList<>();
    double sum = 0;
    for (int core = 0; core < Math.min(now.length, before.length); core++) {
      long all = 0;
      for (TickType type : TickType.values()) {
        all += since(now, core, type);
      }
      long idle = since(now, core, TickType.IDLE) + since(now, core, TickType.IOWAIT);
      Map<String, Object> load = new LinkedHashMap<>();
      load.put("load", percent(all - idle, all));
      load.put("user", percent(since(now, core, TickType.USER), all));
      load.put("system", percent(since(now, core, TickType.SYSTEM), all));
      sum += percent(all - idle, all);
      loads.add(load);
    }
    average = loads.isEmpty() ? 0 : sum / loads.size();
    before = now;
    return loads;
  }

  private long since(long[][] now, int core, TickType type) {
    return Math.max(0, now[core][type.getIndex()] - before[core][type.getIndex()]);
  }

  /** Two decimals say all that a tick of ten milliseconds knows. */
  private static double percent(long part, long all) {
    return all <= 0 ? 0 : Math.round(part * 10_000.0 / all) / 100.0;
  }

  /** Of all cores at the last measurement. */
  double average() {
    return average;
  }
}
