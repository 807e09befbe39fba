/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiotp.kura.outbox.Entry;
import io.wiotp.kura.outbox.EntryId;
import io.wiotp.kura.outbox.PriorityClass;
import io.wiotp.kura.outbox.internal.Events;
import io.wiotp.kura.outbox.internal.ManualClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A store without its thread, and what a naive reference says that it must hold. Each payload is
 * used once, so that it names its event.
 */
final class EngineRun {
  private static final Path ANYWHERE = Path.of("store");

  final ManualClock clock = new ManualClock();
  final Map<PriorityClass, TreeMap<Long, String>> accepted = new EnumMap<>(PriorityClass.class);
  final Map<PriorityClass, List<Entry>> taken = new EnumMap<>(PriorityClass.class);
  final Set<String> durable = new HashSet<>();
  final Set<String> attempted = new HashSet<>();
  final Set<String> acknowledged = new HashSet<>();
  SimulatedDisk disk;
  LogEngine engine;
  DamageReport damage;
  long nanos;
  private final Map<PriorityClass, Long> segments;
  private final FlushPolicy policy;
  private int serial;
  private long highestId;
  int refused;

  EngineRun(SimulatedDisk disk, FlushPolicy policy) {
    this(disk, policy, 1024 * 1024);
  }

  EngineRun(SimulatedDisk disk, FlushPolicy policy, long segmentBytes) {
    this.policy = policy;
    this.segments =
        Map.of(
            PriorityClass.HIGH, segmentBytes,
            PriorityClass.NORMAL, segmentBytes,
            PriorityClass.LOW, segmentBytes);
    for (PriorityClass priority : PriorityClass.values()) {
      accepted.put(priority, new TreeMap<>());
      taken.put(priority, new ArrayList<>());
    }
    start(disk);
  }

  void start(SimulatedDisk newDisk) {
    disk = newDisk;
    taken.values().forEach(List::clear);
    damage = new DamageReport("test");
    StoreContext context =
        new StoreContext(
            new StoreDirectory(disk, ANYWHERE, Stores.CONNECTION),
            new Timeline(clock, clock),
            damage,
            new Tuning(policy, Duration.ofMillis(100), segments));
    engine = new LogEngine("test", context);
    engine.tick(nanos);
  }

  /** A group, as the thread finds it in its mailbox. */
  int append(PriorityClass priority, int count, int size) {
    List<Command.Append> group = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String payload = serial++ + ":" + "x".repeat(size);
      attempted.add(payload);
      group.add(new Command.Append(Events.event(priority, payload), clock.instant()));
    }
    try {
      engine.process(group, nanos);
    } finally {
      for (Command.Append append : group) {
        took(append);
      }
    }
    return (int) group.stream().filter(append -> !append.isCompletedExceptionally()).count();
  }

  private void took(Command.Append append) {
    String payload = Events.payload(append.event);
    if (append.isDone() && !append.isCompletedExceptionally()) {
      long id = append.join().value();
      assertThat(id).isGreaterThan(highestId);
      highestId = id;
      accepted.get(append.event.priority()).put(id, payload);
      if (policy == FlushPolicy.SYNC) {
        durable.add(payload);
      }
    } else {
      refused++;
    }
  }

  /** Takes the next few. */
  void read(PriorityClass priority, int most) {
    List<Entry> before = taken.get(priority);
    long after = before.isEmpty() ? readTo.getOrDefault(priority, 0L) : last(before);
    List<Entry> entries = read(priority, after, most, Long.MAX_VALUE);
    if (entries != null) {
      taken.get(priority).addAll(entries);
      if (!entries.isEmpty()) {
        readTo.put(priority, last(entries));
      }
    }
  }

  private final Map<PriorityClass, Long> readTo = new EnumMap<>(PriorityClass.class);

  private static long last(List<Entry> entries) {
    return entries.get(entries.size() - 1).id().value();
  }

  List<Entry> read(PriorityClass priority, long after, int most, long bytes) {
    Command.Read read = new Command.Read(priority, after, most, bytes);
    engine.process(List.of(read), nanos);
    return read.isCompletedExceptionally() ? null : read.join();
  }

  /** Ends one of those taken. */
  void acknowledge(PriorityClass priority, int which) {
    List<Entry> from = taken.get(priority);
    if (!from.isEmpty()) {
      Entry entry = from.remove(which % from.size());
      EntryId id = entry.id();
      String payload = Events.payload(entry.outbound());
      acknowledged.add(payload);
      accepted.get(priority).remove(id.value());
      engine.process(List.of(new Command.Acknowledge(priority, id.value())), nanos);
    }
  }

  void pass(int millis) {
    nanos += TimeUnit.MILLISECONDS.toNanos(millis);
    clock.advance(Duration.ofMillis(millis));
    engine.tick(nanos);
    if (engine.nanosLeft(nanos) == Long.MAX_VALUE) {
      accepted.values().forEach(byId -> durable.addAll(byId.values()));
    }
  }

  void killAndReopen() {
    readTo.clear();
    start(disk.afterKill());
  }

  void closeAndReopen() {
    engine.close(nanos);
    readTo.clear();
    start(disk.afterKill());
  }

  /** All that is read from the start. */
  List<Entry> readAll(PriorityClass priority) {
    List<Entry> all = new ArrayList<>();
    List<Entry> some = read(priority, 0, 50, 100_000);
    while (some != null && !some.isEmpty()) {
      all.addAll(some);
      some = read(priority, last(all), 50, 100_000);
    }
    return all;
  }

  /** Exactly what the reference says. */
  void checkExactly() {
    for (PriorityClass priority : PriorityClass.values()) {
      Map<Long, String> found = new TreeMap<>();
      long before = 0;
      long bytes = 0;
      for (Entry entry : readAll(priority)) {
        assertThat(entry.id().value()).isGreaterThan(before);
        before = entry.id().value();
        found.put(before, Events.payload(entry.outbound()));
        bytes += Events.TOPIC_BYTES + entry.outbound().event().payload().length;
      }
      assertThat(found).isEqualTo(accepted.get(priority));
      assertThat(engine.extents().get(priority).count()).isEqualTo(found.size());
      assertThat(engine.extents().get(priority).bytes()).isEqualTo(bytes);
    }
  }

  /** All that was accepted and more: what was refused may be there, if only after a restart. */
  void checkAccepted() {
    for (PriorityClass priority : PriorityClass.values()) {
      Map<Long, String> found = new TreeMap<>();
      for (Entry entry : readAll(priority)) {
        found.put(entry.id().value(), Events.payload(entry.outbound()));
        assertThat(attempted).contains(Events.payload(entry.outbound()));
      }
      assertThat(found).containsAllEntriesOf(accepted.get(priority));
    }
  }

  /**
   * After a power cut: all that had to survive, perhaps more, nothing altered, in order. What is
   * there becomes the reference. Ids that left no trace may be given again.
   */
  void checkSurvivors() {
    assertThat(engine.isOpen()).isTrue();
    readTo.clear();
    highestId = 0;
    for (PriorityClass priority : PriorityClass.values()) {
      TreeMap<Long, String> found = new TreeMap<>();
      long before = 0;
      int serialBefore = -1;
      for (Entry entry : readAll(priority)) {
        String payload = Events.payload(entry.outbound());
        assertThat(attempted).contains(payload);
        assertThat(entry.id().value()).isGreaterThan(before);
        before = entry.id().value();
        int itsSerial = Integer.parseInt(payload.substring(0, payload.indexOf(':')));
        assertThat(itsSerial).isGreaterThan(serialBefore);
        serialBefore = itsSerial;
        found.put(before, payload);
        highestId = Math.max(highestId, before);
      }
      List<String> due =
          accepted.get(priority).values().stream().filter(durable::contains).toList();
      assertThat(found.values()).containsAll(due);
      accepted.put(priority, found);
      assertThat(engine.extents().get(priority).count()).isEqualTo(found.size());
    }
  }
}
