/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.benchmarks;

import io.wiotp.kura.outbox.Entry;
import io.wiotp.kura.outbox.OutboundEvent;
import io.wiotp.kura.outbox.PriorityClass;
import io.wiotp.kura.outbox.internal.log.FlushPolicy;
import io.wiotp.kura.outbox.internal.log.LogEventStore;
import io.wiotp.kura.outbox.internal.log.Tuning;
import io.wiotp.kura.protocol.event.Event;
import io.wiotp.kura.protocol.id.DeviceId;
import io.wiotp.kura.protocol.id.EventId;
import io.wiotp.kura.protocol.id.Format;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/**
 * The durable store alone: events in, events out, at the same time; then a backlog, its start and
 * its heap. One class, so that one chain does it all. Arguments: directory, events (default
 * 1000000), payload bytes (150), policy (interval).
 */
public final class StoreBenchmark {
  private static final int UNANSWERED = 256;
  private static final int MOST_PENDING = 10_000;
  private static final int BACKLOG = 1_000_000;

  private final Path directory;
  private final OutboundEvent event;
  private final FlushPolicy policy;

  private StoreBenchmark(Path directory, int payload, FlushPolicy policy) {
    this.directory = directory;
    this.policy = policy;
    Event content =
        new Event(
            new DeviceId("meter", "meter-17"), new EventId("data"), Format.JSON, new byte[payload]);
    this.event = new OutboundEvent(content, 1, PriorityClass.NORMAL, "publisher");
  }

  public static void main(String[] arguments) throws Exception {
    Path directory = Path.of(arguments[0]).resolve("store-benchmark");
    int events = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
    int payload = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 150;
    FlushPolicy policy =
        FlushPolicy.valueOf(
            (arguments.length > 3 ? arguments[3] : "interval").toUpperCase(Locale.ROOT));
    StoreBenchmark benchmark = new StoreBenchmark(directory, payload, policy);
    try {
      benchmark.steady(events / 5, "warm-up");
      benchmark.steady(events, "steady state");
      benchmark.backlog();
    } finally {
      delete(directory);
    }
  }

  private LogEventStore open() {
    Clock clock = Clock.systemUTC();
    return new LogEventStore(
        new LogEventStore.Place("benchmark", directory, "benchmark", clock, clock),
        new Tuning(policy, Duration.ofMillis(100), Map.of(PriorityClass.NORMAL, 8L << 20)));
  }

  /** A producer with some appends unanswered, a consumer that takes 64 and ends them. */
  private void steady(int events, String what) throws Exception {
    try (LogEventStore store = open()) {
      store.opened().join();
      Semaphore pending = new Semaphore(MOST_PENDING);
      Thread producer = new Thread(() -> produce(store, pending, events), "producer");
      long allocated = allocated();
      long started = System.nanoTime();
      producer.start();
      long peak = consume(store, pending, events);
      double seconds = (System.nanoTime() - started) / 1e9;
      long perEvent = (allocated() - allocated) / events;
      producer.join();
      say(
          "%s: %,d events at %,.0f/s, %d B allocated per event, at most %.1f MB on disk",
          what, events, events / seconds, perEvent, peak / 1e6);
    }
    say("  after closing, empty: %.2f MB on disk", onDisk() / 1e6);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the permits say how many are under way
  private void produce(LogEventStore store, Semaphore pending, int events) {
    Semaphore unanswered = new Semaphore(UNANSWERED);
    for (int i = 0; i < events; i++) {
      pending.acquireUninterruptibly();
      unanswered.acquireUninterruptibly();
      store
          .append(event, java.time.Instant.now())
          .whenComplete(
              (id, failure) -> {
                if (failure != null) {
                  throw new IllegalStateException(failure);
                }
                unanswered.release();
              });
    }
  }

  private static long consume(LogEventStore store, Semaphore pending, int events) {
    long after = 0;
    long peak = 0;
    for (int done = 0; done < events; ) {
      List<Entry> entries = store.read(PriorityClass.NORMAL, after, 64, 256 * 1024).join();
      for (Entry entry : entries) {
        after = entry.id().value();
        store.acknowledge(PriorityClass.NORMAL, entry.id());
      }
      pending.release(entries.size());
      done += entries.size();
      peak = Math.max(peak, store.health().bytesOnDisk());
    }
    return peak;
  }

  private void backlog() throws Exception {
    try (LogEventStore store = open()) {
      store.opened().join();
      Semaphore endless = new Semaphore(Integer.MAX_VALUE);
      produce(store, endless, BACKLOG);
    }
    say("backlog of %,d: %.0f MB on disk", BACKLOG, onDisk() / 1e6);
    List<Long> starts = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      long heap = heap();
      long started = System.nanoTime();
      try (LogEventStore store = open()) {
        long count =
            store.opened().thenApply(all -> store.extent(PriorityClass.NORMAL)).join().count();
        starts.add((System.nanoTime() - started) / 1_000_000);
        store.read(PriorityClass.NORMAL, 0, 64, 256 * 1024).join();
        say("  found %,d after %d ms, heap %.2f MB", count, starts.get(i), (heap() - heap) / 1e6);
      }
    }
  }

  private static long heap() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static long allocated() {
    com.sun.management.ThreadMXBean threads =
        (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long total = 0;
    for (long bytes : threads.getThreadAllocatedBytes(threads.getAllThreadIds())) {
      total += Math.max(0, bytes);
    }
    return total;
  }

  private long onDisk() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static void say(String format, Object... arguments) {
    System.out.println(String.format(Locale.ROOT, format, arguments));
  }
}
