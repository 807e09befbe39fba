/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.ledger;

import io.wiotp.devkit.simulator.id.DeviceKey;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what arrived and what was refused. Readable from any thread. */
public final class Ledger {
  private static final int RECENT = 50;

  private final Map<DeviceKey, LongAdder> devices = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> clients = new ConcurrentHashMap<>();
  private final Map<Integer, LongAdder> refusals = new ConcurrentHashMap<>();
  private final LongAdder events = new LongAdder();
  private final LongAdder commands = new LongAdder();
  private final LongAdder discarded = new LongAdder();
  private final Deque<RecentEvent> recent = new ArrayDeque<>();

  /** Notes an event that was accepted. */
  public void event(RecentEvent event) {
    events.increment();
    count(devices, event.device());
    count(clients, event.client());
    synchronized (recent) {
      if (recent.size() == RECENT) {
        recent.removeLast();
      }
      recent.addFirst(event);
    }
  }

  /** Notes a command that was accepted. */
  public void command() {
    commands.increment();
  }

  /** Notes something that was refused, by its close code. */
  public void refused(int code) {
    count(refusals, code);
  }

  /** Notes a message that a limit removed before its subscriber had it (MQ-13). */
  public void discarded() {
    discarded.increment();
  }

  /** Events accepted, of all organizations. */
  public long events() {
    return events.sum();
  }

  /** Events accepted of one device, whoever published them. */
  public long events(String typeId, String deviceId) {
    return sum(devices, new DeviceKey(typeId, deviceId));
  }

  /** Events accepted from one client id. */
  public long eventsFrom(String clientId) {
    return sum(clients, clientId);
  }

  /** Events accepted, by device. */
  public Map<DeviceKey, Long> eventsByDevice() {
    Map<DeviceKey, Long> counts = new TreeMap<>();
    devices.forEach((device, count) -> counts.put(device, count.sum()));
    return counts;
  }

  /** Commands accepted. */
  public long commands() {
    return commands.sum();
  }

  /** What was refused with one close code: connections, topics, messages. */
  public long refusals(int code) {
    return sum(refusals, code);
  }

  /** Messages that a limit removed before their subscriber had them. */
  public long discardedMessages() {
    return discarded.sum();
  }

  /** The last events, newest first; at most 50. */
  public List<RecentEvent> recent() {
    synchronized (recent) {
      return List.copyOf(recent);
    }
  }

  private static <K> void count(Map<K, LongAdder> counters, K key) {
    LongAdder counter = counters.get(key);
    if (counter == null) {
      counter = counters.computeIfAbsent(key, absent -> new LongAdder());
    }
    counter.increment();
  }

  private static <K> long sum(Map<K, LongAdder> counters, K key) {
    LongAdder counter = counters.get(key);
    return counter == null ? 0 : counter.sum();
  }
}
