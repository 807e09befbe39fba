/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.cli.demo;

import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What an application received. An event's identity is its device and the sequence number in it, so
 * that a loss and a repetition show. Callable from any thread.
 */
final class Arrivals {
  /** One device's sequence numbers. */
  private static final class Seen {
    private final BitSet numbers = new BitSet();

    synchronized boolean add(int number) {
      boolean known = numbers.get(number);
      numbers.set(number);
      return !known;
    }

    synchronized int highest() {
      return numbers.length() - 1;
    }

    synchronized int count() {
      return numbers.cardinality();
    }
  }

  private final Map<String, Seen> devices = new ConcurrentHashMap<>();
  private final AtomicLong received = new AtomicLong();
  private final AtomicLong duplicates = new AtomicLong();
  private final AtomicLong unreadable = new AtomicLong();
  private final AtomicLong firstMillis = new AtomicLong();

  /**
   * Counts one event.
   *
   * @param device type and id
   * @param sequence its number among the device's events, from 1
   * @param millis now
   */
  void add(String device, long sequence, long millis) {
    firstMillis.compareAndSet(0, millis);
    received.incrementAndGet();
    if (sequence < 1 || sequence >= Integer.MAX_VALUE) {
      unreadable.incrementAndGet();
    } else if (!devices.computeIfAbsent(device, key -> new Seen()).add((int) sequence)) {
      duplicates.incrementAndGet();
    }
  }

  /** Counts an event without a sequence number. */
  void addUnreadable() {
    received.incrementAndGet();
    unreadable.incrementAndGet();
  }

  long received() {
    return received.get();
  }

  long duplicates() {
    return duplicates.get();
  }

  /** Events of which the number could not be read: nobody's, so they prove nothing. */
  long unreadable() {
    return unreadable.get();
  }

  /** Different events. */
  long distinct() {
    return received.get() - duplicates.get() - unreadable.get();
  }

  int devices() {
    return devices.size();
  }

  /** When the first one came, in milliseconds since 1970; 0 before. */
  long firstMillis() {
    return firstMillis.get();
  }

  /** Numbers left out below each device's highest, where there are any. */
  Map<String, Integer> gaps() {
    Map<String, Integer> gaps = new TreeMap<>();
    devices.forEach(
        (device, seen) -> {
          int missing = seen.highest() - seen.count();
          if (missing > 0) {
            gaps.put(device, missing);
          }
        });
    return gaps;
  }
}
