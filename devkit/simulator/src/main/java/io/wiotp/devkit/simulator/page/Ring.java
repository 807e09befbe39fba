/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last entries, and how many there were. */
final class Ring {
  private final int capacity;
  private final Deque<FeedEntry> entries = new ArrayDeque<>();
  private long count;

  Ring(int capacity) {
    this.capacity = capacity;
  }

  void add(FeedEntry entry) {
    count++;
    if (entries.size() == capacity) {
      entries.removeFirst();
    }
    entries.addLast(entry);
  }

  long count() {
    return count;
  }

  void addTo(List<FeedEntry> target) {
    target.addAll(entries);
  }
}
