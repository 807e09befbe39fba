/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.management;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * Keeps what arrives until it is too old or too much. What is older goes when something new comes
 * (DM-90).
 */
final class Retention<T> {
  /** Per device. */
  static final int MAX_BYTES = 500 * 1024;

  static final Duration MAX_AGE = Duration.ofDays(7);

  private final Function<T, Instant> received;
  private final ToIntFunction<T> size;
  private final Deque<T> entries = new ArrayDeque<>();
  private int bytes;

  Retention(Function<T, Instant> received, ToIntFunction<T> size) {
    this.received = received;
    this.size = size;
  }

  void add(T entry) {
    entries.addLast(entry);
    bytes += size.applyAsInt(entry);
    Instant oldest = received.apply(entry).minus(MAX_AGE);
    // The newest one stays, whatever its size.
    while (entries.size() > 1
        && (bytes > MAX_BYTES || received.apply(entries.getFirst()).isBefore(oldest))) {
      bytes -= size.applyAsInt(entries.removeFirst());
    }
  }

  boolean remove(Predicate<T> wanted) {
    for (Iterator<T> all = entries.iterator(); all.hasNext(); ) {
      T entry = all.next();
      if (wanted.test(entry)) {
        all.remove();
        bytes -= size.applyAsInt(entry);
        return true;
      }
    }
    return false;
  }

  List<T> newestFirst() {
    List<T> all = new ArrayList<>(entries);
    Collections.reverse(all);
    return all;
  }
}
