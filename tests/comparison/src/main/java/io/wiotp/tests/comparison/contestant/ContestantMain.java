/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.comparison.contestant;

import com.google.gson.JsonObject;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;

/**
 * One round of one contestant, in a process of its own: warms up, measures, prints one line of
 * JSON.
 *
 * <p>Arguments: name, port, tls, window, bytes, folder, sync, events, warm-up events.
 */
public final class ContestantMain {
  private ContestantMain() {}

  public static void main(String[] arguments) throws Exception {
    Setup setup =
        new Setup(
            Integer.parseInt(arguments[1]),
            Boolean.parseBoolean(arguments[2]),
            Integer.parseInt(arguments[3]),
            Integer.parseInt(arguments[4]),
            Path.of(arguments[5]),
            Boolean.parseBoolean(arguments[6]));
    int events = Integer.parseInt(arguments[7]);
    int warmUp = Integer.parseInt(arguments[8]);
    JsonObject result =
        switch (arguments[0]) {
          case "drain" -> drain(new Ours(setup), events);
          case "backlog" -> backlog(setup, events);
          case "restart" -> restart(setup, events);
          default -> measure(contestant(arguments[0], setup), events, warmUp);
        };
    System.out.println(result);
    System.exit(0);
  }

  private static Contestant contestant(String name, Setup setup) throws Exception {
    return switch (name) {
      case "raw-paho" -> new RawPaho(setup);
      case "ours" -> new Ours(setup);
      case "kura-like" -> new KuraLike(setup);
      case "ibm-0.2.6" -> new IbmLegacy(setup);
      case "ibm-0.4.1" -> new IbmSdk(setup);
      case "hivemq" -> new HiveMq(setup);
      default -> throw new IllegalArgumentException("unknown contestant " + name);
    };
  }

  private static JsonObject measure(Contestant contestant, int events, int warmUp)
      throws Exception {
    try (contestant) {
      contestant.open();
      contestant.publish(warmUp);
      long allocated = allocatedBytes();
      long start = System.nanoTime();
      long refused = contestant.publish(events);
      double seconds = (System.nanoTime() - start) / 1e9;
      JsonObject result = new JsonObject();
      result.addProperty("perSecond", events / seconds);
      result.addProperty("seconds", seconds);
      result.addProperty("bytesPerEvent", (allocatedBytes() - allocated) / (double) events);
      result.addProperty("refused", refused);
      result.addProperty("lost", contestant.lost());
      return result;
    }
  }

  /** A backlog that grew while the platform was away. */
  private static JsonObject drain(Ours ours, int events) throws Exception {
    try (ours) {
      ours.openOffline();
      ours.store(events);
      ours.connect();
      long start = System.nanoTime();
      ours.awaitEmpty();
      JsonObject result = new JsonObject();
      result.addProperty("seconds", (System.nanoTime() - start) / 1e9);
      result.addProperty("lost", ours.lost());
      return result;
    }
  }

  /** Leaves a backlog behind. */
  private static JsonObject backlog(Setup setup, int events) throws Exception {
    try (Ours ours = new Ours(setup)) {
      ours.openOffline();
      ours.store(events);
      JsonObject result = new JsonObject();
      result.addProperty("pending", ours.status().pendingTotal());
      return result;
    }
  }

  /** Finds a backlog, and says how long that took and what it costs. */
  private static JsonObject restart(Setup setup, int events) {
    long start = System.nanoTime();
    try (Ours ours = new Ours(setup)) {
      ours.openOffline();
      long end = start + Duration.ofSeconds(60).toNanos();
      while (ours.status().pendingTotal() < events && System.nanoTime() < end) {
        Thread.onSpinWait();
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      System.gc();
      Runtime heap = Runtime.getRuntime();
      JsonObject result = new JsonObject();
      result.addProperty("startSeconds", seconds);
      result.addProperty("heapMb", (heap.totalMemory() - heap.freeMemory()) / 1e6);
      result.addProperty("lost", events - ours.status().pendingTotal());
      return result;
    }
  }

  /** By all threads that live; those that ended in between are few and early. */
  private static long allocatedBytes() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long sum = 0;
    for (long bytes : threads.getThreadAllocatedBytes(threads.getAllThreadIds())) {
      sum += Math.max(0, bytes);
    }
    return sum;
  }
}
