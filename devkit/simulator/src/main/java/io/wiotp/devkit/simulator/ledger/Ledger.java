/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.ledger;

import io.wiotp.devkit.simulator.id.DeviceKey;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Notes what arrived and what was refused: every event in its order at a few bytes each, counts per
 * device and client and, once {@link #watchSequence} says where to find a number in the payload,
 * what is missing, doubled or out of order. May be used from any thread.
 *
 * <p>To prove that nothing was lost, let each device number its events from 1 and ask at the end:
 *
 * <pre>{@code
 * simulator.ledger().watchSequence(SequenceRule.perDevice("/d/seq"));
 * ...
 * SequenceReport row = simulator.ledger().sequence("pump", "p-1");
 * assertThat(row.isComplete(1, 10_000)).isTrue();
 * assertThat(row.isOrdered()).isTrue();
 * assertThat(row.duplicates()).isLessThan(100);
 * }</pre>
 */
public final class Ledger {
  private static final int RECENT = 50;

  /** Most entries that one call lists. */
  public static final int MAX_LIST = 10_000;

  private final FindingList findings;
  private final Object lock = new Object();
  private final SequenceBook sequences = new SequenceBook();
  private final Map<DeviceKey, Counter> devices = new HashMap<>();
  private final Map<String, Counter> clients = new HashMap<>();
  private final Map<Integer, Counter> refusals = new TreeMap<>();
  private final Deque<RecentEvent> recent = new ArrayDeque<>(RECENT);
  private EventStream stream = new EventStream();
  private PayloadWindow window = new PayloadWindow(0);
  private long events;
  private long commands;
  private long discarded;

  /** A ledger of a lenient simulator. */
  public Ledger() {
    this(new FindingList(false));
  }

  /**
   * @param findings what departs from the protocol
   */
  public Ledger(FindingList findings) {
    this.findings = findings;
  }

  /** Where departures from the protocol are reported, and kept if the simulator is strict. */
  public FindingList findings() {
    return findings;
  }

  /** Reads numbers from now on, and forgets those so far; null stops it. */
  public void watchSequence(@Nullable SequenceRule rule) {
    synchronized (lock) {
      sequences.start(rule);
    }
  }

  /**
   * Looks for events that are the same as one of the last, from now on.
   *
   * @param events how far to look back, 0 (not at all) to 10 million
   */
  public void watchPayloads(int events) {
    if (events < 0 || events > 10_000_000) {
      throw new IllegalArgumentException("window must be 0 to 10000000, not " + events);
    }
    synchronized (lock) {
      window = new PayloadWindow(events);
    }
  }

  /** Forgets everything but what to watch; positions begin at 1 again. */
  public void reset() {
    synchronized (lock) {
      sequences.clear();
      window = new PayloadWindow(window.size());
      stream = new EventStream();
      devices.clear();
      clients.clear();
      refusals.clear();
      recent.clear();
      events = 0;
      commands = 0;
      discarded = 0;
    }
    findings.clear();
  }

  /** Notes an event that was accepted. */
  public void event(RecentEvent event) {
    synchronized (lock) {
      events++;
      count(devices, event.device());
      count(clients, event.client());
      stream.add(event, sequences.add(event.device(), event.eventId(), event.payload()));
      window.add(event.device(), event.eventId(), event.payload());
      if (recent.size() == RECENT) {
        recent.removeLast();
      }
      recent.addFirst(event);
    }
  }

  /** Notes a command that was accepted. */
  public void command() {
    synchronized (lock) {
      commands++;
    }
  }

  /** Notes something that was refused, by its close code. */
  public void refused(int code) {
    synchronized (lock) {
      count(refusals, code);
    }
  }

  /** Notes a message that a limit removed before its subscriber had it (MQ-13). */
  public void discarded() {
    synchronized (lock) {
      discarded++;
    }
  }

  /** Events accepted, of all organizations. */
  public long events() {
    synchronized (lock) {
      return events;
    }
  }

  /** Events accepted of one device, whoever published them. */
  public long events(String typeId, String deviceId) {
    return counted(devices, new DeviceKey(typeId, deviceId));
  }

  /** Events accepted from one client id. */
  public long eventsFrom(String clientId) {
    return counted(clients, clientId);
  }

  /** Events accepted, by device. */
  public Map<DeviceKey, Long> eventsByDevice() {
    synchronized (lock) {
      return counts(devices);
    }
  }

  /** Commands accepted. */
  public long commands() {
    synchronized (lock) {
      return commands;
    }
  }

  /** What was refused with one close code: connections, topics, messages. */
  public long refusals(int code) {
    return counted(refusals, code);
  }

  /** Messages that a limit removed before their subscriber had them. */
  public long discardedMessages() {
    synchronized (lock) {
      return discarded;
    }
  }

  /** The last events, newest first; at most 50. */
  public List<RecentEvent> recent() {
    synchronized (lock) {
      return List.copyOf(recent);
    }
  }

  /** The numbers of one device, under a rule per device; all zero if none came. */
  public SequenceReport sequence(String typeId, String deviceId) {
    return sequence(typeId, deviceId, "");
  }

  /** The numbers of one device's events of one id, under a rule per event id. */
  public SequenceReport sequence(String typeId, String deviceId, String eventId) {
    synchronized (lock) {
      return sequences.report(new DeviceKey(typeId, deviceId), eventId);
    }
  }

  /** All rows of numbers. */
  public List<SequenceReport> sequences() {
    synchronized (lock) {
      return sequences.reports();
    }
  }

  /**
   * Lists events in the order of their arrival.
   *
   * @param after position to begin after; 0 to begin at the oldest that is known
   * @param limit most entries to list, 1 to {@value #MAX_LIST}
   * @return fewer than the limit if there are no more at the moment
   */
  public List<LedgerEntry> entries(long after, int limit) {
    if (limit < 1 || limit > MAX_LIST) {
      throw new IllegalArgumentException("limit must be 1 to " + MAX_LIST + ", not " + limit);
    }
    synchronized (lock) {
      return stream.after(Math.max(0, after), limit);
    }
  }

  /** All counts, as of one moment. */
  public LedgerSummary summary() {
    synchronized (lock) {
      List<SequenceReport> rows = sequences.reports();
      return new LedgerSummary(
          events,
          commands,
          stream.firstPosition(),
          stream.lastPosition(),
          stream.bytes(),
          counts(devices),
          counts(clients),
          counts(refusals),
          discarded,
          sequences.rule(),
          sequences.withoutNumber(),
          sum(rows, SequenceReport::duplicates),
          sum(rows, SequenceReport::outOfOrder),
          sum(rows, SequenceReport::missing),
          window.duplicates(),
          findings.total());
    }
  }

  private static long sum(List<SequenceReport> rows, ToLongFunction<SequenceReport> value) {
    return rows.stream().mapToLong(value).sum();
  }

  private static <K> void count(Map<K, Counter> counters, K key) {
    Counter counter = counters.get(key);
    if (counter == null) {
      counter = new Counter();
      counters.put(key, counter);
    }
    counter.value++;
  }

  private long counted(Map<?, Counter> counters, Object key) {
    synchronized (lock) {
      Counter counter = counters.get(key);
      return counter == null ? 0 : counter.value;
    }
  }

  private static <K extends Comparable<K>> Map<K, Long> counts(Map<K, Counter> counters) {
    Map<K, Long> counts = new TreeMap<>();
    counters.forEach((key, counter) -> counts.put(key, counter.value));
    return counts;
  }

  private static final class Counter {
    private long value;
  }
}
